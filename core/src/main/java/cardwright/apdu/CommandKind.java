package cardwright.apdu;

/// What a command is for, as far as its status words mean something of their own.
enum CommandKind {
    GET_DATA,
    LOAD_KEYS,
    AUTHENTICATE,
    READ,
    UPDATE,
    VALUE,
    /// Anything else: the maker's own commands, and those for chip cards.
    OTHER;

    /// By class and instruction. Class FF belongs to the reader. One instruction can mean two things: `FF D7`
    /// is a value command of five or two bytes on ACS readers, and writes a whole sector on Identiv ones.
    static CommandKind of(CommandApdu command) {
        if (command.cla() != 0xFF) {
            return OTHER;
        }
        return switch (command.ins()) {
            case 0xCA -> GET_DATA;
            case 0x82 -> LOAD_KEYS;
            case 0x86, 0x88 -> AUTHENTICATE;
            case 0xB0, 0xB1 -> READ;
            case 0xD6 -> UPDATE;
            default -> ValueCommand.of(command) != null ? VALUE : OTHER;
        };
    }
}
