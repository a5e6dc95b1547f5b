package cardwright.write;

/// CRC-32C (Castagnoli), as in iSCSI: reflected polynomial 82F63B78, start and end inverted. Without a table,
/// so that a short command does not pay for one; a journal is a few kilobytes.
///
/// Source: RFC 3720, 12.1 and B.4.
final class Crc32c {
    private static final int POLYNOMIAL = 0x82F63B78;

    private Crc32c() {}

    static int of(byte[] bytes, int offset, int length) {
        int crc = -1;
        for (int i = offset; i < offset + length; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc >>> 1) ^ (POLYNOMIAL & -(crc & 1));
            }
        }
        return ~crc;
    }
}
