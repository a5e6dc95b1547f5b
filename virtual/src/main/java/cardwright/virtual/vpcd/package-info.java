/// Puts a reader of ours behind a real pcscd, so that any PC/SC program of the machine can use its card.
///
/// For most uses, [cardwright.virtual.vpcd.Vpcd#start] is all: it needs a pcscd with the driver "vpcd" of the
/// project vsmartcard (Debian package `vsmartcard-vpcd`), which listens on port 35963.
///
/// Runs on the JVM only: here, and nowhere else in this module, are sockets and threads.
/// Source: vsmartcard, `virtualsmartcard/src/vpcd/vpcd.h` and `vpcd.c`.
@NullMarked
package cardwright.virtual.vpcd;

import org.jspecify.annotations.NullMarked;
