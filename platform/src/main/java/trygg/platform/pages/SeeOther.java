package trygg.platform.pages;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Where the browser goes after a form was accepted, so that a reload does not send it again. */
public final class SeeOther {

    private SeeOther() {
    }

    /** @param path within the service, such as {@code /needs/7?said=saved} */
    public static Response to(PageFrame frame, String path) {
        // An absolute path and no host: the browser knows the origin better than a service behind a proxy does.
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, frame.root() + path).build();
    }
}
