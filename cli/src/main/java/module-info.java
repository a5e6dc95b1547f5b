/// The command.
@SuppressWarnings("module") // The workbench is compiled after this.
@org.jspecify.annotations.NullMarked
module cardwright.cli {
    requires static transitive org.jspecify;
    requires transitive cardwright.core;
    requires transitive cardwright.virtual;
    requires cardwright.pcsc;

    exports cardwright.cli to
            cardwright.workbench;
    exports cardwright.cli.access to
            cardwright.workbench;
    exports cardwright.cli.card to
            cardwright.workbench;
    exports cardwright.cli.explain to
            cardwright.workbench;
    exports cardwright.cli.files to
            cardwright.workbench;
    exports cardwright.cli.jvm to
            cardwright.workbench;
    exports cardwright.cli.print to
            cardwright.workbench;
    exports cardwright.cli.spec to
            cardwright.workbench;
    exports cardwright.cli.value to
            cardwright.workbench;
    exports cardwright.cli.words to
            cardwright.workbench;
    exports cardwright.cli.world to
            cardwright.workbench;
    exports cardwright.cli.write to
            cardwright.workbench;
}
