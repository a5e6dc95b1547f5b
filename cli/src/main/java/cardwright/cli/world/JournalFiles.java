package cardwright.cli.world;

import cardwright.cli.world.Files.FileFailed;
import java.util.List;
import java.util.Optional;

/// Files that grow piece by piece, each piece on the disk before the next thing is done: what a journal
/// needs beside [Files]. A new file can be read by the user only. Failures are [FileFailed], as with
/// [Files].
public interface JournalFiles {
    /// Adds bytes to the end of a file, which is made where it is not there yet, and returns only when they
    /// are on the disk; for a new file, when the folder's entry is there too. If it fails, any number of
    /// the bytes may have been added.
    ///
    /// @throws FileFailed if that can't be done
    void append(String path, byte[] bytes) throws FileFailed;

    /// Removes a file: zeros are written over all of it and forced to the disk, then it is deleted. A disk
    /// that writes elsewhere than it read, as flash does, and copies others made may still hold what stood
    /// there.
    ///
    /// @throws FileFailed if there is no such file or it can't be done; then it is still there, or is zeros
    void erase(String path) throws FileFailed;

    /// The names of what is in a folder, in their order; none if there is no such folder.
    ///
    /// @throws FileFailed if the folder can't be read
    List<String> list(String folder) throws FileFailed;

    /// Locks a file, which is made where it is not there yet, against all other processes of this machine
    /// that ask too, until the lock is closed or this process ends, however that comes.
    ///
    /// @return the lock, or nothing if another one holds it
    /// @throws FileFailed if the file can't be made
    Optional<Lock> lock(String path) throws FileFailed;

    /// A lock that is held.
    interface Lock extends AutoCloseable {
        /// Gives it up. Does nothing the second time.
        @Override
        void close();
    }
}
