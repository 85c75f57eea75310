/** PDF.js gives no types for its other half, which only itself uses. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
