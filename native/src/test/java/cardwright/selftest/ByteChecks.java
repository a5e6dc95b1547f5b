package cardwright.selftest;

import cardwright.lint.Lint;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.AccessPolicy;

/// Access bytes: all 4096 words there and back, and of all 2^24 byte triples exactly 4096 parse.
final class ByteChecks {
    private ByteChecks() {}

    static void run(Checks checks) {
        for (int word = 0; word < 4096; word++) {
            AccessConditions conditions = AccessConditions.ofWord(word);
            byte[] bytes = conditions.toBytes();
            checks.equal("access word there and back", word, AccessConditions.decode(bytes[0], bytes[1], bytes[2]));
            checks.equal(
                    "the mask of findings has each finding once",
                    Lint.conditions(conditions).stream()
                            .mapToInt(f -> f.id().mask())
                            .reduce(0, (a, b) -> a | b),
                    Lint.mask(word));
        }
        int parsed = 0;
        for (int triple = 0; triple < 1 << 24; triple++) {
            if (AccessConditions.decode(triple >> 16, triple >> 8, triple) >= 0) {
                parsed++;
            }
        }
        checks.equal("of all byte triples exactly these parse", 4096, parsed);
        for (int word = 0; word < 4096; word += 97) {
            AccessConditions conditions = AccessConditions.ofWord(word);
            checks.equal(
                    "what grants the rights of " + conditions + " is found from its own words",
                    true,
                    AccessPolicy.parse(AccessPolicy.of(conditions).toString())
                            .design()
                            .exact()
                            .contains(conditions));
        }
    }
}
