package cardwright.script;

/// Is told what happens while a script runs, at once and on the running thread.
@FunctionalInterface
public interface ScriptListener {
    /// Something happened.
    void on(ScriptEvent event);
}
