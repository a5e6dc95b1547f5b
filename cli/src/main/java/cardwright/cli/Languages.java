package cardwright.cli;

import cardwright.cli.spec.CommonOptions;
import cardwright.cli.world.Environment;
import cardwright.text.Language;

/// Chooses the language before the command line is understood, so that a mistake in it is told in the right one.
final class Languages {
    private Languages() {}

    /// What `--lang` says, else the locale (`LC_ALL`, `LC_MESSAGES`, `LANG`, the first that is set): Chinese where it
    /// begins with `zh`, else English.
    static Language choose(Environment environment, String... words) {
        String name = CommonOptions.LANGUAGE.name();
        for (int i = 0; i < words.length; i++) {
            if (words[i].startsWith(name + "=")) {
                return of(words[i].substring(name.length() + 1));
            }
            if (words[i].equals(name) && i + 1 < words.length) {
                return of(words[i + 1]);
            }
        }
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.get(variable);
            if (value != null && !value.isEmpty()) {
                return of(value);
            }
        }
        return Language.EN;
    }

    private static Language of(String locale) {
        return locale.startsWith("zh") ? Language.ZH : Language.EN;
    }
}
