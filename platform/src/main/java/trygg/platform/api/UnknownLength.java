package trygg.platform.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds a body that does not say its length beforehand to the limit of {@link BodyLimit}, while it is read. */
class UnknownLength {

    @ServerRequestFilter
    public void limit(ContainerRequestContext request) {
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length == null && request.hasEntity()) {
            request.setEntityStream(new Counted(request.getEntityStream()));
        }
    }

    private static final class Counted extends FilterInputStream {

        private long left = BodyLimit.BYTES;

        Counted(InputStream body) {
            super(body);
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
                throw BodyLimit.TOO_LARGE.asException();
            }
        }
    }
}
