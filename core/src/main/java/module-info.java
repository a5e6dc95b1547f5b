/// What a MIFARE Classic card is, what it is told, and what is put on it. Depends on nothing.
@org.jspecify.annotations.NullMarked
module cardwright.core {
    requires static transitive org.jspecify;

    exports cardwright.apdu;
    exports cardwright.card;
    exports cardwright.doctor;
    exports cardwright.dump;
    exports cardwright.explain;
    exports cardwright.keys;
    exports cardwright.lint;
    exports cardwright.mifare;
    exports cardwright.read;
    exports cardwright.script;
    exports cardwright.text;
    exports cardwright.trace;
    exports cardwright.write;
}
