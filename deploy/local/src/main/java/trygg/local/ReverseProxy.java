package trygg.local;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/**
 * The one origin that people and machines see: {@code /intake}, {@code /housing}, {@code /benefits} and {@code /care} lead to
 * the services
 * and {@code /auth} to Keycloak. It runs inside the suite's own process and passes bodies on as they come, so that server-sent
 * events
 * arrive at once. What only operators need ({@code /<service>/q/…}) stays hidden, the API description excepted.
 */
public final class ReverseProxy implements AutoCloseable {

    private static final int LARGE_COOKIES_BYTES = 64 * 1024;

    private static final String UNAVAILABLE_PROBLEM = """
            {"type":"urn:problem:service-unavailable","title":"The service does not answer","status":503,\
            "detail":"%s is stopped or starting; try again in a moment."}
            """;

    /** Asks again by itself: whoever opens a page while its service starts need not know. */
    private static final String UNAVAILABLE_PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2">
            <title>Trygg</title></head><body><h1>%s</h1>
            <p>This part is starting. The page opens by itself in a moment.</p>
            <p lang="sv">Den här delen startar. Sidan öppnas av sig själv om en stund.</p>
            <p lang="nb">Denne delen starter. Siden åpner seg selv om et øyeblikk.</p></body></html>
            """;

    private final Vertx vertx;
    private final Ports ports;
    private final Map<String, Integer> targets = new HashMap<>();

    private ReverseProxy(Ports ports) {
        this.ports = ports;
        // Without the file cache Vert.x leaves nothing behind in the temporary folder.
        this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(1).setInternalBlockingPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        Ports.SERVICES.forEach(service -> targets.put(service, ports.service(service)));
        targets.put("auth", ports.keycloak());
    }

    /**
     * Starts listening on the loopback address. The services behind it may come and go.
     *
     * @throws StartFailure when the port is taken
     */
    public static ReverseProxy start(Ports ports) {
        var proxy = new ReverseProxy(ports);
        try {
            proxy.listen();
        } catch (RuntimeException e) {
            proxy.close();
            throw e;
        }
        return proxy;
    }

    private void listen() {
        var client = vertx
                .createHttpClient(new HttpClientOptions().setConnectTimeout(2000).setMaxHeaderSize(LARGE_COOKIES_BYTES)
                        // Every open event stream holds one connection for hours.
                        .setMaxPoolSize(1000).setKeepAliveTimeout(20));
        var proxy = HttpProxy.reverseProxy(client)
                .origin(context -> context.client().request(new RequestOptions().setHost("127.0.0.1")
                        .setPort(target(context.request().proxiedRequest()).orElseThrow())))
                .addInterceptor(new Forwarding());
        var server = vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(ports.base())
                .setMaxHeaderSize(LARGE_COOKIES_BYTES).setMaxInitialLineLength(16 * 1024)
                // The services speak HTTP/1.1; an upgrade would only add a translation.
                .setHttp2ClearTextEnabled(false))
                .requestHandler(request -> route(request, proxy));
        await(server.listen());
    }

    private void route(HttpServerRequest request, HttpProxy proxy) {
        var path = plainPath(request.path());
        if (path.isEmpty()) {
            end(request, 400, "This address is not well-formed.");
        } else if (path.get().equals("/")) {
            redirect(request, "/intake/");
        } else if (targets.containsKey(path.get().substring(1))) {
            redirect(request, path.get() + "/");
        } else if (target(request).isEmpty() || isHidden(path.get())) {
            end(request, 404, "There is no such page.");
        } else {
            proxy.handle(request);
        }
    }

    private Optional<Integer> target(HttpServerRequest request) {
        return plainPath(request.path()).map(path -> targets.get(path.split("/", 3)[1]));
    }

    private static boolean isHidden(String path) {
        var parts = path.split("/", 5);
        return !parts[1].equals("auth") && parts.length > 2 && parts[2].equals("q")
                && !(parts.length == 4 && parts[3].equals("openapi"));
    }

    /** The path as the server behind will understand it, so that no spelling of a hidden one slips through. */
    static Optional<String> plainPath(@Nullable String raw) {
        if (raw == null) {
            return Optional.empty();
        }
        try {
            var path = new URI(raw.replaceAll("/{2,}", "/")).normalize().getPath().replaceAll("/{2,}", "/");
            var again = new URI(null, null, path, null).normalize().getPath();
            return again.startsWith("/") && !again.startsWith("/..") ? Optional.of(again) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static void redirect(HttpServerRequest request, String path) {
        request.response().setStatusCode(302).putHeader("Location", path).end();
    }

    private static void end(HttpServerRequest request, int status, String sentence) {
        request.response().setStatusCode(status).putHeader("Content-Type", "text/plain; charset=utf-8").end(sentence + "\n");
    }

    private static <T> void await(Future<T> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new StartFailure("the web address could not be opened: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new StartFailure("the web address could not be opened in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while opening the web address", e);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    /** Says where the request came from, whatever the client claims, and answers for a service that is not there. */
    private final class Forwarding implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            var request = context.request();
            var remote = request.proxiedRequest().remoteAddress();
            request.headers().remove("Forwarded").remove("X-Forwarded-Prefix").remove("X-Forwarded-Server");
            request.putHeader("X-Forwarded-For", remote == null ? "127.0.0.1" : remote.hostAddress())
                    .putHeader("X-Forwarded-Proto", "http")
                    .putHeader("X-Forwarded-Host", "localhost:" + ports.base())
                    .putHeader("X-Forwarded-Port", Integer.toString(ports.base()));
            return context.sendRequest().recover(_ -> Future.succeededFuture(unavailable(context)));
        }

        private ProxyResponse unavailable(ProxyContext context) {
            var request = context.request().proxiedRequest();
            var name = plainPath(request.path()).map(path -> path.split("/", 3)[1]).orElse("");
            var accept = request.getHeader("Accept");
            var page = accept != null && accept.contains("text/html");
            return context.request().release().response().setStatusCode(503)
                    .putHeader("Retry-After", "1").putHeader("Cache-Control", "no-store")
                    .putHeader("Content-Type", page ? "text/html; charset=utf-8" : "application/problem+json")
                    .setBody(Body.body(Buffer.buffer((page ? UNAVAILABLE_PAGE : UNAVAILABLE_PROBLEM).formatted(name))));
        }
    }
}
