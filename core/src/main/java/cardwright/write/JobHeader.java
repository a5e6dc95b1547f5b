package cardwright.write;

import cardwright.mifare.Uid;
import java.util.Optional;

/// Which job a journal is of. Immutable.
///
/// @param id the job's name, chosen by who starts it: 1 to 64 of the characters `A`–`Z`, `a`–`z`, `0`–`9`, `-`
///     and `.`
/// @param uid the card's UID
/// @param time when it was begun, in milliseconds since 1970
/// @param undoes the id of the job that this one undoes, if it does
public record JobHeader(String id, Uid uid, long time, Optional<String> undoes) {
    private static final int MAX_ID = 64;

    /// A job of these parts.
    ///
    /// @throws IllegalArgumentException if an id is not as it must be
    public JobHeader {
        if (!isId(id) || !undoes.map(JobHeader::isId).orElse(true)) {
            throw new IllegalArgumentException("\"" + id + "\" is no job id");
        }
    }

    /// A job that undoes no other.
    ///
    /// @throws IllegalArgumentException if the id is not as it must be
    public static JobHeader of(String id, Uid uid, long time) {
        return new JobHeader(id, uid, time, Optional.empty());
    }

    static boolean isId(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '.') {
                return false;
            }
        }
        return !id.isEmpty() && id.length() <= MAX_ID;
    }
}
