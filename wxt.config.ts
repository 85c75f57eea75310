import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { asciiPlugin } from './utils/node/ascii-plugin.ts';
import { lexiconAssets, lexiconsPlugin } from './utils/node/lexicons-plugin.ts';
import { pdfAssets } from './utils/node/pdf-assets.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  publicDir: 'assets/public',
  vite: () => ({
    plugins: [preact(), lexiconsPlugin(), asciiPlugin()],
    build: { target: 'es2023' },
    // Of the workbench: what reads PDF files and cuts words comes in pieces of its own, only when it is needed.
    worker: { format: 'es', plugins: () => [asciiPlugin()] },
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(...lexiconAssets(), ...pdfAssets());
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Tifa Lens',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['contextMenus', 'scripting', 'storage'],
    host_permissions: ['<all_urls>'],
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    // By hand, and not as WXT's content scripts: those post a message that every page can hear.
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: ['sentinel.js'],
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
        run_at: 'document_idle',
      },
    ],
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      next: { description: '__MSG_commandNext__', suggested_key: { default: 'Alt+Shift+N' } },
      previous: { description: '__MSG_commandPrevious__', suggested_key: { default: 'Alt+Shift+P' } },
      // Without a key of its own: browsers allow four, and people set what they like.
      toggle: { description: '__MSG_commandToggle__' },
      report: { description: '__MSG_commandReport__', suggested_key: { default: 'Alt+Shift+R' } },
    },
    content_security_policy: {
      // WebAssembly is compiled in the workbench only, to cut words.
      extension_pages: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'tifa-lens@tifa-lens.org', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '133' }),
  }),
});
