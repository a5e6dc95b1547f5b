package cardwright.cli.print;

import cardwright.cli.world.World;
import org.jspecify.annotations.Nullable;

/// Colours for a terminal; none where standard output goes elsewhere, where `NO_COLOR` is set to anything
/// (no-color.org), or the terminal is `dumb`.
public enum Paint {
    /// No colours.
    PLAIN,
    /// The sixteen colours every terminal has (ECMA-48, SGR).
    COLOURED;

    private static final char ESCAPE = 0x1B;

    /// What a piece of a card is.
    public enum Role {
        /// Key A.
        KEY_A("33"),
        /// The access bytes.
        ACCESS("36"),
        /// The general purpose byte.
        GENERAL_PURPOSE_BYTE("34"),
        /// Key B.
        KEY_B("35"),
        /// A value block.
        VALUE("32"),
        /// The maker's block.
        MANUFACTURER("1"),
        /// Zeros, and what is not known.
        NOTHING("2"),
        /// Data.
        DATA("");

        private final String code;

        Role(String code) {
            this.code = code;
        }
    }

    /// What this console wants.
    public static Paint of(World world) {
        boolean wanted = world.console().isOutTerminal()
                && isEmpty(world.environment().get("NO_COLOR"))
                && !"dumb".equals(world.environment().get("TERM"));
        return wanted ? COLOURED : PLAIN;
    }

    private static boolean isEmpty(@Nullable String value) {
        return value == null || value.isEmpty();
    }

    /// A text in the colour of a role.
    public String of(Role role, String text) {
        return this == PLAIN || role.code.isEmpty() || text.isEmpty()
                ? text
                : ESCAPE + "[" + role.code + "m" + text + ESCAPE + "[0m";
    }
}
