import { describe, expect, it } from "vitest";
import { AWARDED, expectOnly, goodRecords, OPEN, problemsOf, swap } from "../register/memory-folder.ts";
import { processorTime } from "../content/processor-time.ts";

const rule = "MA-209";
const level = "warning";
const LINE = "A script writes the policy in JSON.";

function messagesOf(text: string): string[] {
  return problemsOf(goodRecords({ [AWARDED]: swap(LINE, text) }))
    .filter((problem) => problem.rule === rule)
    .map(({ message }) => message.en.replace(/^.*” asks for /, ""));
}

const EXPERIENCE = "years of experience.";
const QUALIFICATION = "a qualification before the competition.";
const CLEARANCE = "a security clearance.";
const PRESENCE = "presence on site.";
const PRODUCT = "one product by its name.";

describe("MA-209: a demand that keeps vendors out is a warning", () => {
  it.each([
    [EXPERIENCE, "Vendors must have five years of experience."],
    [EXPERIENCE, "At least 5 years' experience with web forms is required."],
    [EXPERIENCE, "Five (5) years of relevant experience."],
    [EXPERIENCE, "3+ years of professional software development experience"],
    [EXPERIENCE, "It takes a 5-year experience."],
    [EXPERIENCE, "Experience: minimum 5 years"],
    [EXPERIENCE, "no less than five years of experience"],
    [EXPERIENCE, "Not only five years of experience, but also patience."],
    [EXPERIENCE, "Vendors without five years of experience will not be considered."],
    [EXPERIENCE, "Trois ans d'expérience en développement."],
    [EXPERIENCE, "Trois ans d’expe\u0301rience en développement."],
    [EXPERIENCE, "5\u00a0ans ou plus d’expérience pertinente"],
    [EXPERIENCE, "Une expérience d’au moins cinq ans est exigée."],
    [QUALIFICATION, "Only prequalified vendors may apply."],
    [QUALIFICATION, "You must hold a standing offer."],
    [QUALIFICATION, "A supply arrangement is needed."],
    [QUALIFICATION, "Vendors must hold a university degree."],
    [QUALIFICATION, "It is open to qualified suppliers."],
    [QUALIFICATION, "Les fournisseurs doivent être préqualifiés."],
    [QUALIFICATION, "Une offre à commandes est exigée."],
    [QUALIFICATION, "Le fournisseur doit détenir un diplôme en informatique."],
    [QUALIFICATION, "Réservée aux fournisseurs déjà qualifiés."],
    [CLEARANCE, "A security clearance is required."],
    [CLEARANCE, "A valid secret security\nclearance is needed."],
    [CLEARANCE, "- one thing\n- a security\n  clearance"],
    [CLEARANCE, "Reliability status is required."],
    [CLEARANCE, "Security clearance: Reliability"],
    [CLEARANCE, "SECURITY CLEARANCE REQUIRED"],
    [CLEARANCE, "No application without a security clearance is accepted."],
    [CLEARANCE, "The work is not hard, but a security clearance is required."],
    [CLEARANCE, "A criminal record check is needed."],
    [CLEARANCE, "Une cote de sécurité est exigée."],
    [CLEARANCE, "Une cote de\u202fsécurité est exigée."],
    [CLEARANCE, "Une cote de fiabilité valide."],
    [CLEARANCE, "Les candidatures sans cote de sécurité seront rejetées."],
    [PRESENCE, "The work must be done on site."],
    [PRESENCE, "The work must be done on site, not remotely."],
    [PRESENCE, "You must attend three meetings in person."],
    [PRESENCE, "On-site presence is mandatory."],
    [PRESENCE, "The work is done on our premises in Gatineau."],
    [PRESENCE, "The work cannot be done remotely."],
    [PRESENCE, "Remote work is not allowed."],
    [PRESENCE, "Le travail se fait sur place."],
    [PRESENCE, "Présence physique obligatoire."],
    [PRESENCE, "Le télétravail n’est pas permis."],
    [PRESENCE, "La personne doit travailler dans nos bureaux, et non à distance."],
    [PRODUCT, "The module must use Oracle Database."],
    [PRODUCT, "Vendors must use the\nMicrosoft Azure service."],
    [PRODUCT, "Experience with SharePoint is needed."],
    [PRODUCT, "It must be built with iText."],
    [PRODUCT, "Vous devez utiliser Adobe Photoshop."],
    [PRODUCT, "Le module doit être développé avec Salesforce."],
    [PRODUCT, "Une bonne connaissance d’Oracle est exigée."],
    [EXPERIENCE, "A decade of experience is expected."],
    [EXPERIENCE, "Minimum of five years in web development."],
    [EXPERIENCE, "Applicants need a minimum of 3 years of experience in accessibility."],
    [EXPERIENCE, "At least three years as a developer."],
    [EXPERIENCE, "Expérience de travail d’au moins deux ans."],
    [EXPERIENCE, "Dix ans dans le domaine du développement Web sont exigés."],
    [QUALIFICATION, "Diplôme universitaire exigé."],
    [QUALIFICATION, "A university degree is mandatory."],
    [QUALIFICATION, "A bachelor’s degree in computer science is required."],
    [QUALIFICATION, "Un baccalauréat en informatique est requis."],
    [QUALIFICATION, "Seuls les fournisseurs inscrits à une offre à commandes sont admissibles."],
    [QUALIFICATION, "Une accréditation du ministère est nécessaire."],
    [CLEARANCE, "You must have a security clearance, no exceptions."],
    [CLEARANCE, "Without exception, a security clearance is required."],
    [CLEARANCE, "Une cote de sécurité est exigée, sans exception."],
    [CLEARANCE, "Les candidats doivent détenir la cote Secret."],
    [CLEARANCE, "Bidders must hold Secret clearance."],
    [CLEARANCE, "Cote de sécurité de niveau Secret obligatoire."],
    [CLEARANCE, "La cote Fiabilité est exigée."],
    [CLEARANCE, "All contractors must pass a background check."],
    [CLEARANCE, "Une vérification des antécédents est faite avant le début du travail."],
    [CLEARANCE, "The page explains that you need a security clearance."],
    [PRESENCE, "You must work from our office in Gatineau two days a week."],
    [PRESENCE, "The vendor must attend a kickoff at 140 Promenade du Portage."],
    [PRESENCE, "Le fournisseur doit se rendre à nos bureaux chaque semaine."],
    [PRESENCE, "You will work at our Gatineau office."],
    [PRESENCE, "Vendors must come to the office every Monday."],
    [PRESENCE, "The vendor must travel to Ottawa."],
    [PRESENCE, "Le développeur doit être présent au bureau deux jours par semaine."],
    [PRESENCE, "Les rencontres ont lieu à nos locaux de Gatineau."],
    [PRESENCE, "Le fournisseur doit assister à une rencontre au 140, promenade du Portage."],
    [PRODUCT, "The solution must run on Microsoft SharePoint."],
    [PRODUCT, "La solution doit fonctionner sous SharePoint."],
    [PRODUCT, "The app must be hosted on Amazon Web Services."],
    [PRODUCT, "L’application doit être hébergée sur Azure."],
    [PRODUCT, "Le module doit tourner sur Windows Server."],
    [EXPERIENCE, "Le fournisseur justifie d’au moins cinq ans de pratique professionnelle."],
    [EXPERIENCE, "Cinq années d’ancienneté en développement Web sont requises."],
    [EXPERIENCE, "The supplier shows five years of professional practice in accessibility."],
    [EXPERIENCE, "Candidates need a proven track record of at least 3 similar government contracts."],
    [PRESENCE, "Présence à Gatineau deux jours par semaine."],
    [PRESENCE, "Vous devez être disponible sur les lieux chaque mardi."],
    [PRESENCE, "Les candidats doivent résider à Ottawa."],
    [PRODUCT, "Le formulaire est bâti avec Adobe Experience Manager."],
    [PRODUCT, "Le rapport doit être produit avec Power BI."],
    [QUALIFICATION, "Seules les entreprises inscrites à ProServices peuvent postuler."],
    [QUALIFICATION, "Only suppliers on the ProServices list may apply."],
    [QUALIFICATION, "Être titulaire d’un diplôme universitaire en informatique."],
    [QUALIFICATION, "Seules les firmes canadiennes peuvent postuler."],
    [QUALIFICATION, "A university degree in computer science is an asset."],
  ])("%s %j", (what, text) => {
    expect(messagesOf(text)).toEqual([what]);
  });

  it.each([
    "No security clearance is needed.",
    "No security clearance is needed, and none will be asked.",
    "Aucune cote de sécurité n’est exigée, et aucune ne sera demandée.",
    "Vous n’avez pas à résider à Ottawa.",
    "Security clearance: none",
    "A security clearance isn’t needed.",
    "Security clearance is not required.",
    "No experience, clearance or prequalification is required.",
    "Neither a security clearance nor five years of experience is asked for.",
    "No vendor will be refused for lack of a security clearance.",
    "You do not need five years of experience.",
    "Five years of experience are not required.",
    "Vendors need not be on a standing offer.",
    "We have no standing offer for this.",
    "Nobody has to come on site.",
    "On-site presence is optional.",
    "The work can be done on site or remotely.",
    "The work can be done remotely.",
    "Aucune cote de sécurité n’est exigée.",
    "Aucune cote de\nsécurité n’est exigée.",
    "Aucune cote de\u00a0sécurité n\u2019est exigée.",
    "Ni cote de sécurité, ni présence sur place, ni années d’expérience ne sont exigées.",
    "Il n’est pas nécessaire de détenir une cote de sécurité.",
    "Une cote de sécurité n’est plus exigée.",
    "Vous n’avez pas besoin de trois ans d’expérience.",
    "Le travail peut se faire sur place ou à distance.",
    "Le travail se fait à distance.",
    "No experience with SharePoint is needed.",
    "Aucune connaissance de SharePoint n’est exigée.",
    "No degree is required.",
    "Nul besoin de diplôme.",
    "Aucun diplôme n’est exigé.",
    "Nobody needs to come to our office.",
    "Meetings are held by video, never at our offices.",
    "Aucun déplacement à nos bureaux n’est exigé.",
    "Les rencontres se font par vidéo, jamais dans nos bureaux.",
    "No background check is done.",
    "You do not have to travel to Ottawa.",
  ])("and one that is denied, or a choice, is none: %j", (text) => {
    expect(messagesOf(text)).toEqual([]);
  });

  it.each([
    "Our team has ten years of experience with this system.",
    "The tool must use the WET-BOEW classes.",
    "Letters must use the Treasury Board style.",
    "Les heures d’ouverture de nos bureaux sont affichées sur place.",
    "Le tableau couvre les 5 années d’expérience du projet.",
    "Notre site actuel est bâti avec Drupal.",
    "Deux ans de pratiques exemplaires sont réunis dans le guide.",
    "Experience of Canadians with our services is measured.",
    "L’expérience des Canadiens avec nos services est mesurée.",
    "La page doit être réalisée en Français et en Anglais.",
    "The import must be made on Mondays.",
    "Documentation must be written in Plain Language.",
    "Notre équipe a dix ans d’expérience de ce système.",
    "In two years, the experience of readers has changed.",
    "The on-site search finds pages.",
    "The tool lists qualified suppliers.",
    "A security scan is run, and the secret stays in a vault.",
    "The module must use Oracle Database or similar.",
    "Experience with Drupal, or an equivalent system, helps.",
    "Experience with tools such as Jira helps.",
    "Vous devez utiliser Drupal ou l’équivalent.",
    "Le module doit utiliser Drupal (ou un système semblable).",
    "The page must use HTML and CSS.",
    "The form must use English and French.",
    "It must be written in Python.",
    "The form must not use Google Fonts.",
    "Knowledge of Canada’s languages helps.",
    "## Security clearance\n\nNone.",
    "L’équipe mit cinq ans à bâtir ce système.",
    "L’expérience des Canadiens est mesurée.",
    "The site must use our Design System.",
    "The form replaces meetings in person with the client.",
    "Le formulaire remplace les rencontres en personne avec le client.",
    "The map shows where services are delivered in person.",
    "La carte montre les bureaux où les services sont offerts en personne.",
    "The tool prequalifies rows before import.",
    "Vendors must send a description of the degree to which the code is tested.",
    "A page explains what a security clearance is.",
    "Une page explique ce qu’est une enquête de sécurité.",
    "The tests must use Node 22.",
    "The page lists the professions that ask for five years of experience.",
    "Le tableau indique combien de métiers exigent cinq ans d’expérience.",
    "The form asks for the diploma that is required of a nurse.",
    "Le site explique comment obtenir une cote de sécurité.",
    "Citizens book a visit in person.",
    "Clients meet an officer at our offices.",
    "Les usagers se présentent à nos bureaux.",
    "The letter tells people to come in person.",
    "The form must use the Canada.ca Design System.",
    "The module must run on Linux and in Firefox.",
    "Le composant doit fonctionner avec NVDA et VoiceOver.",
    "Le service doit fonctionner sans JavaScript.",
    "Two years of data are imported.",
    "Old records stay at least five years in the archive.",
    "Les dossiers restent dix ans dans les archives.",
    "The report counts records and checks of the last five years.",
    "The call is at 10 a.m., and the demonstration at 140 characters.",
    "The certificate of the site is renewed.",
    "Les travaux de la route sont montrés sur la carte.",
    "The text must be at most 300 words long, to the degree possible.",
    "The days on which the office is closed are listed.",
  ])("and other things said with these words are none: %j", (text) => {
    expect(messagesOf(text)).toEqual([]);
  });

  it("quotes the words, says what they ask for and what to do, on their line", () => {
    const text = `${LINE}\n\nFor this, the supplier\nmust have\na security\nclearance.`;
    const files = goodRecords({ [AWARDED]: swap(LINE, text) });
    expectOnly(files, { rule, level, file: AWARDED, at: "a security\nclearance", path: "body" });
    const [problem] = problemsOf(files);
    expect([problem?.message, problem?.tip]).toEqual([
      {
        en: "“security clearance” asks for a security clearance.",
        fr: "« security clearance » exige une cote de sécurité.",
      },
      {
        en: "The work is unclassified: say what data it touches, and use made-up data in its place.",
        fr: "Le travail est sans classification : dites quelles données il touche, et remplacez-les par des données fictives.",
      },
    ]);
  });

  it.each([
    ["A title with 5 years of experience", EXPERIENCE],
    ["Only prequalified vendors", QUALIFICATION],
    ["Work done in our offices", PRESENCE],
    ["Experience with Jira", PRODUCT],
  ])("and is told in a title as well, with its tip in both languages: %s", (title) => {
    const files = goodRecords({ [OPEN]: swap("Accessible date picker for benefit forms", title) });
    const problems = problemsOf(files).filter((problem) => problem.rule === rule);
    expect(problems.map(({ path }) => path)).toEqual(["title.en"]);
    expectOnly(
      files,
      ...[...problemsOf(files)].map(({ rule, level, file, line, column, path }) => ({
        rule,
        level,
        file,
        at: [line, column] as const,
        path,
      })),
    );
  });

  it("is told in an answer, and not in a question, which is a vendor’s", () => {
    const asked = swap("May the script be written in TypeScript?", "Do we need 5 years of experience?");
    expect(problemsOf(goodRecords({ [AWARDED]: asked })).filter((one) => one.rule === rule)).toEqual([]);
    expectOnly(goodRecords({ [AWARDED]: swap("No, only in PowerShell.", "Yes, a security clearance.") }), {
      rule,
      level,
      file: AWARDED,
      at: "Yes, a security",
      path: "questions[0].answer.en",
    });
  });

  it("is told once for a line, and once for each of several", () => {
    expect(messagesOf("Prequalified vendors with a standing offer.")).toEqual([QUALIFICATION]);
    expect(messagesOf("- A security clearance.\n- Reliability status.")).toEqual([CLEARANCE, CLEARANCE]);
  });

  it.each([
    "secret ",
    "5 years ",
    "five years in ",
    "at 1 a ",
    "at 1, ",
    "must run on ",
    "page ",
    "degree ",
    "our ",
    "travail ",
    "cote ",
    "vendor must ",
    "the ",
    "experience ",
    "must use ",
    "work and ",
    "no ",
    "n'est plus ",
    "x",
  ])("takes no time to find in a long text of %j", (piece) => {
    const text = piece.repeat(Math.floor(40_000 / piece.length));
    expect(processorTime(() => messagesOf(text), 1000)).toBeLessThan(1000);
  });
});
