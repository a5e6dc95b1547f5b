package cardwright.text;

/// A text from the message files: what it says in each language, and what stands in its places. A message has
/// no class of its own, which the size of the native program and the start of the JVM both feel.
public final class Message implements Text {
    private static final char FIRST_PLACE = '\uE000';

    private final String english;
    private final String chinese;
    private final Object[] arguments;

    /// A message as the build makes them from the message files, nobody else: in each template the character
    /// U+E000 stands for the first argument, U+E001 for the second, and so on. An argument that is a [Text] is
    /// said in the same language.
    public Message(String english, String chinese, Object... arguments) {
        this.english = english;
        this.chinese = chinese;
        this.arguments = arguments;
    }

    @Override
    public String in(Language language) {
        String template = template(language);
        if (arguments.length == 0) {
            return template;
        }
        StringBuilder said = new StringBuilder(template.length() + 16 * arguments.length);
        say(language, said);
        return said.toString();
    }

    private String template(Language language) {
        return switch (language) {
            case EN -> english;
            case ZH -> chinese;
        };
    }

    /// Messages in messages are said into one buffer: a list of many is not copied once for each.
    private void say(Language language, StringBuilder said) {
        String template = template(language);
        int from = 0;
        for (int at = 0; at < template.length(); at++) {
            int place = template.charAt(at) - FIRST_PLACE;
            if (place >= 0 && place < arguments.length) {
                said.append(template, from, at);
                from = at + 1;
                switch (arguments[place]) {
                    case Message message -> message.say(language, said);
                    case Text text -> said.append(text.in(language));
                    case Object other -> said.append(other);
                }
            }
        }
        said.append(template, from, template.length());
    }

    /// The English text, for a debugger; a person is told [#in].
    @Override
    public String toString() {
        return in(Language.EN);
    }
}
