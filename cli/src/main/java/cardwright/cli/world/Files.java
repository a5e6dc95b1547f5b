package cardwright.cli.world;

/// Files by path, whole.
public interface Files {
    /// The file's bytes.
    ///
    /// @throws FileFailed if there is no such file or it can't be read
    byte[] read(String path) throws FileFailed;

    /// Whether there is a file or folder at the path.
    boolean exists(String path);

    /// Puts these bytes in the file's place: written beside it, forced to the disk, then renamed, so that
    /// whatever happens the path holds the old bytes or the new ones, whole.
    ///
    /// @throws FileFailed if that can't be done; the old file is still there
    void replace(String path, byte[] bytes) throws FileFailed;

    /// As [#replace], and only the user may read or write the new file: for what holds keys.
    ///
    /// @throws FileFailed if that can't be done; the old file is still there
    void replaceForUser(String path, byte[] bytes) throws FileFailed;

    /// Makes a folder, and those it stands in, where they are not there yet; only the user may look into
    /// a new one.
    ///
    /// @param path with slashes between the folders
    /// @throws FileFailed if that can't be done
    void makeFolder(String path) throws FileFailed;

    /// A file could not be read or written.
    final class FileFailed extends Exception {
        private static final long serialVersionUID = 1L;

        private final String path;
        private final Reason reason;

        /// The file at this path failed for this reason.
        public FileFailed(String path, Reason reason) {
            super(path + ": " + reason);
            this.path = path;
            this.reason = reason;
        }

        /// The file's path as it was given.
        public String path() {
            return path;
        }

        /// Why it failed.
        public Reason reason() {
            return reason;
        }
    }

    /// Why a file could not be read or written.
    enum Reason {
        /// There is no such file, or no such folder to put it in.
        NOT_FOUND,
        /// The system does not allow it.
        NOT_ALLOWED,
        /// It is a folder.
        IS_FOLDER,
        /// The device failed or is full.
        DEVICE
    }
}
