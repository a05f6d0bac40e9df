package trygg.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The few HTTP calls this module makes, with short limits, for whoever does not answer at once is not healthy. */
final class Http {

    private static final int LIMIT_MILLIS = 3000;

    private Http() {
    }

    /** Whether the address answers 200. */
    static boolean isOk(String url) {
        try {
            var connection = open(url);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Posts a form and returns the body of the answer.
     *
     * @throws IOException when the answer is not 200, with its body in the message
     */
    static String post(String url, String form) throws IOException {
        var connection = open(url);
        try {
            connection.setDoOutput(true);
            connection.setReadTimeout(15_000);
            connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            connection.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
            var status = connection.getResponseCode();
            try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                var text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
                if (status != 200) {
                    throw new IOException(status + " " + text);
                }
                return text;
            }
        } finally {
            connection.disconnect();
        }
    }

    private static HttpURLConnection open(String url) throws IOException {
        var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setConnectTimeout(LIMIT_MILLIS);
        connection.setReadTimeout(LIMIT_MILLIS);
        return connection;
    }
}
