package trygg.acceptance.api;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody of the staff who is signed in and reads pages without a browser; for measurements alone. */
public final class StaffSession {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final String origin;
    private final HttpClient http;

    private StaffSession(String origin, HttpClient http) {
        this.origin = origin;
        this.http = http;
    }

    /**
     * Signs in as a demo account, through the identity provider's own form.
     *
     * @param municipality in which the person acts
     * @throws IOException when the form or the page behind it does not come
     */
    public static StaffSession signIn(String origin, String account, String municipality, String path)
            throws IOException, InterruptedException {
        var cookies = new Cookies(Map.of("trygg_municipality", municipality));
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies)
                .followRedirects(Redirect.ALWAYS).executor(Executors.newVirtualThreadPerTaskExecutor())
                .connectTimeout(Duration.ofSeconds(5)).build();
        var form = http.send(HttpRequest.newBuilder(URI.create(origin + path)).build(), BodyHandlers.ofString());
        var action = FORM.matcher(form.body());
        if (!form.uri().getPath().startsWith("/auth/") || !action.find()) {
            throw new IOException("no sign-in was asked for at " + path + ": " + form.statusCode());
        }
        var answer = http.send(HttpRequest.newBuilder(form.uri().resolve(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + encoded(account) + "&password=" + encoded("trygg")))
                .build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.uri().getPath().equals(path)) {
            throw new IOException("signing in ended at " + answer.uri().getPath() + " with " + answer.statusCode());
        }
        return new StaffSession(origin, http);
    }

    /** Follows the live part of a page until the answer ends or the thread is interrupted; each line as it comes. */
    public void follow(String path, Consumer<String> line) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(URI.create(origin + path)).header("Accept", "text/event-stream").build(),
                BodyHandlers.ofLines());
        try (Stream<String> lines = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException("no live part at " + path + ": " + answer.statusCode());
            }
            lines.forEach(line);
        }
    }

    /** Of one origin, on this machine: also those marked secure go there, as a browser sends them to localhost. */
    private static final class Cookies extends CookieHandler {

        private final Map<String, String> kept;

        private Cookies(Map<String, String> kept) {
            this.kept = new ConcurrentHashMap<>(kept);
        }

        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
            return Map.of("Cookie", List.of(kept.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue())
                    .collect(Collectors.joining("; "))));
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) {
            headers.entrySet().stream().filter(one -> "set-cookie".equalsIgnoreCase(one.getKey()))
                    .flatMap(one -> one.getValue().stream()).forEach(line -> {
                        var first = line.split(";", 2)[0].split("=", 2);
                        kept.put(first[0].strip(), first[1]);
                    });
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
