package cardwright.workbench.api;

/// What a page that was let in needs to know.
///
/// @param csrf what every request that changes something carries in the header `X-Cardwright`
/// @param version of the program
/// @param language the language of who started the server: `en` or `zh`
public record Session(String csrf, String version, String language) {}
