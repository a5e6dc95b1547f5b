// Relative paths, so that the folder works wherever it is put; no inline script or style, so that the content security
// policy can forbid them.
export default {
  base: './',
  resolve: { alias: { '#engine': process.env.ENGINE, '#desk': process.env.DESK, '#explain': process.env.EXPLAIN } },
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
};
