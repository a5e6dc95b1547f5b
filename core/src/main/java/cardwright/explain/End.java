package cardwright.explain;

import java.util.List;

/// How an attempt ended.
public sealed interface End {
    /// Every command was answered with success.
    record Whole() implements End {}

    /// There was no connection, so nothing was sent.
    ///
    /// @param failure what was reported
    record NotConnected(Failure failure) implements End {}

    /// A command was answered with a refusal.
    ///
    /// @param at the first command that was
    /// @param after commands behind it that were refused because it was: without authentication there is
    ///     no session
    record Refused(Step.Exchange at, List<Step.Exchange> after) implements End {
        /// A refusal, the list copied.
        public Refused {
            after = List.copyOf(after);
        }
    }

    /// A command was not answered.
    ///
    /// @param at the command
    /// @param failure what was reported
    record Broken(Step.Exchange at, Failure failure) implements End {}

    /// Nothing but commands of the program's own: it ended before the person's.
    record OnlyOwn() implements End {}

    /// The record breaks off in it; what it has went well.
    record Cut() implements End {}

    /// The end of an attempt whose beginning is not in the record.
    record Fragment() implements End {}

    /// The name for scripts; the same in every language.
    default String id() {
        return switch (this) {
            case Whole() -> "whole";
            case NotConnected _ -> "not-connected";
            case Refused _ -> "refused";
            case Broken _ -> "broken";
            case OnlyOwn() -> "only-own";
            case Cut() -> "cut";
            case Fragment() -> "fragment";
        };
    }
}
