import { files } from "../template.ts";
import { frontDoor } from "../views/front-door.ts";

export default files((site) => [
  { path: "/", render: () => frontDoor(site, "choice") },
  { path: "/404.html", render: () => frontDoor(site, "not-found") },
]);
