import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Visits the workbench as a browser does: `Visit LINK` follows the link that `cardwright serve` printed, fetches
/// the page with its script and style, then the session and the readers, and reads the card on the first reader.
/// Prints the title of the page; fails if an answer is not 200.
void main(String[] words) throws Exception {
    URI link = URI.create(words[0]);
    try (HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.ALWAYS)
            .build()) {
        String page = fetch(client, HttpRequest.newBuilder(link));
        Matcher files = Pattern.compile("(?:src|href)=\"\\./([^\"]+)\"").matcher(page);
        while (files.find()) {
            fetch(client, HttpRequest.newBuilder(link.resolve("/" + files.group(1))));
        }
        String csrf = value(fetch(client, HttpRequest.newBuilder(link.resolve("/api/session"))), "csrf");
        String reader = value(fetch(client, HttpRequest.newBuilder(link.resolve("/api/readers"))), "id");
        fetch(
                client,
                HttpRequest.newBuilder(link.resolve("/api/read"))
                        .header("X-Cardwright", csrf)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"reader\":\"" + reader + "\"}")));
        IO.println(page.replaceFirst("(?s).*<title>(.*)</title>.*", "$1"));
    }
}

private static String fetch(HttpClient client, HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
        throw new IOException(answer.uri() + " was answered with " + answer.statusCode());
    }
    return answer.body();
}

/// The text of a field, which stands for what `serve` calls a reader or a session; no field has quotes inside.
private static String value(String json, String field) throws IOException {
    Matcher found = Pattern.compile("\"" + field + "\":\"([^\"]*)\"").matcher(json);
    if (!found.find()) {
        throw new IOException("no " + field + " in " + json);
    }
    return found.group(1);
}
