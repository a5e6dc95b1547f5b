package cardwright.cli.write;

import cardwright.cli.print.FileTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.World;
import cardwright.write.Journal;
import cardwright.write.JournalFailed;

/// The journal of one job as a file. It holds keys: never print what is in it.
///
/// @param world the world
/// @param path where it is
/// @param id the job's name
public record JobFile(World world, String path, String id) implements Journal {
    static final String ENDING = ".journal";

    /// The card's UID in hexadecimal, which the job's name begins with.
    public String uid() {
        return id.substring(0, id.indexOf('-'));
    }

    /// Which job of the card it is, from 1 on; 0 if the name does not tell.
    int number() {
        int number = 0;
        for (int i = id.indexOf('-') + 1; i < id.length(); i++) {
            int digit = id.charAt(i) - '0';
            if (digit < 0 || digit > 9 || number > Short.MAX_VALUE) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    @Override
    public void append(byte[] bytes) throws JournalFailed {
        try {
            world.journals().append(path, bytes);
        } catch (FileFailed e) {
            throw new JournalFailed(FileTexts.of(e));
        }
    }

    /// All of it.
    ///
    /// @throws FileFailed if it can't be read
    byte[] bytes() throws FileFailed {
        return world.files().read(path);
    }

    /// Overwrites it with zeros and deletes it.
    ///
    /// @throws FileFailed if that can't be done
    public void erase() throws FileFailed {
        world.journals().erase(path);
    }
}
