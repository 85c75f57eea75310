// Plain JavaScript: it must run on the Node it complains about. npm puts the Node that package.json locks first in the path;
// where there is none for this platform (macOS), the host's own is used.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Tifa Lens is built with Node 22.18 or newer; this is ${process.version}. Run "npm ci" again, or install a newer Node (https://nodejs.org).`,
  );
  process.exit(1);
}
