// pa11y brings puppeteer, whose install step would download a browser of its own; ours is found or
// installed by scripts/setup.mjs instead.
module.exports = { skipDownload: true };
