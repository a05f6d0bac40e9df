package trygg.platform.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.vertx.core.http.HttpServerRequest;

/** Holds a body that does not say its length beforehand to the limit of {@link BodyLimit}, while it is read. */
class UnknownLength {

    private final BodyLimit limit;

    UnknownLength(BodyLimit limit) {
        this.limit = limit;
    }

    @ServerRequestFilter
    public void limit(ContainerRequestContext request, HttpServerRequest asked) {
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length == null && request.hasEntity()) {
            request.setEntityStream(new Counted(request.getEntityStream(), asked.path()));
        }
    }

    private final class Counted extends FilterInputStream {

        private final String path;
        private long left;

        Counted(InputStream body, String path) {
            super(body);
            this.path = path;
            this.left = limit.of(path);
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var read = super.read(into, from, most);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw limit.refusal(path).asException();
            }
        }
    }
}
