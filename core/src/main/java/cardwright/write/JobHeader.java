package cardwright.write;

import cardwright.mifare.Uid;
import java.util.Optional;

/// Which job a journal is of. Immutable.
///
/// @param id the job's name: 1 to 64 characters of letters, digits, `-` and `.`; chosen by who starts it
/// @param uid the card's UID
/// @param time when it was begun, in milliseconds since 1970
/// @param undoes the id of the job that this one undoes, if it does
public record JobHeader(String id, Uid uid, long time, Optional<String> undoes) {
    /// A job of one's own.
    public static JobHeader of(String id, Uid uid, long time) {
        return new JobHeader(id, uid, time, Optional.empty());
    }
}
