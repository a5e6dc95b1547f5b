package cardwright.cli.spec;

import cardwright.cli.world.Lines;
import cardwright.text.Ascii;
import cardwright.text.InvalidInput;

/// Inputs given as arguments, or one a line on standard input where the argument is `-`. An input that is wrong is told
/// and the rest still done; the exit code is then that of wrong input.
public final class EachInput {
    /// What is done with one input.
    @FunctionalInterface
    public interface Work {
        /// Does it, and tells how it ended.
        ExitCode on(String input);
    }

    private final Invocation call;
    private final Work work;
    private final JsonFailure failure;
    private ExitCode worst = ExitCode.DONE;

    /// What stands in the place of an answer in JSON when an input is wrong.
    @FunctionalInterface
    public interface JsonFailure {
        /// The JSON line for this input, wrong for this reason.
        String line(String input, String reason);
    }

    private EachInput(Invocation call, Work work, JsonFailure failure) {
        this.call = call;
        this.work = work;
        this.failure = failure;
    }

    /// Does the work on each input, and answers with the worst end of any.
    public static ExitCode run(Invocation call, Work work, JsonFailure failure) {
        EachInput each = new EachInput(call, work, failure);
        for (String argument : call.arguments()) {
            if (argument.equals("-")) {
                each.lines();
            } else {
                each.one(argument, "");
            }
        }
        return each.worst;
    }

    private void lines() {
        Lines lines = new Lines(call.world().console());
        int number = 1;
        for (String line = lines.next(); line != null; line = lines.next()) {
            String input = Ascii.strip(line);
            if (!input.isEmpty()) {
                one(input, number + ": ");
            }
            number++;
        }
    }

    private void one(String input, String place) {
        ExitCode code;
        try {
            code = work.on(input);
        } catch (InvalidInput e) {
            code = ExitCode.USAGE;
            if (call.json()) {
                call.output().line(failure.line(input, call.say(e.text())));
            } else {
                call.output().error("cardwright: " + place + call.say(e.text()));
            }
        }
        if (code.number() > worst.number()) {
            worst = code;
        }
    }
}
