package trygg.acceptance.deploy;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.marcnuri.helm.Helm;

import trygg.local.Checkout;

/** Ways a municipality may install the suite; each constant has a file of values beside this class. */
enum Installation {

    MINIMAL("trygg"),
    FULL("social-services"),
    /** The longest name Helm allows a release. */
    BARE("a".repeat(53));

    /** Rendering asks no cluster, so it must be told which one it is for: the oldest the chart supports. */
    private static final String KUBERNETES = "1.30.0";

    private final String release;
    private volatile Manifests rendered;

    Installation(String release) {
        this.release = release;
        this.rendered = new Manifests(List.of());
    }

    String release() {
        return release;
    }

    /** What the chart makes of these values; rendered once, because no rule changes it. */
    synchronized Manifests manifests() {
        if (rendered.all().isEmpty()) {
            rendered = Manifests.parse(render(Map.of()));
        }
        return rendered;
    }

    /**
     * Renders with some values set over the file's.
     *
     * @throws IllegalStateException with Helm's words when it refuses the values
     */
    String render(Map<String, String> changes) {
        var template = chart().template().withName(release).withNamespace("social").withKubeVersion(KUBERNETES)
                .withValuesFile(valuesFile());
        changes.forEach(template::set);
        return template.call();
    }

    /** Renders the chart as it is, without any values of a municipality. */
    static String renderWithoutValues() {
        return chart().template().withName("trygg").withKubeVersion(KUBERNETES).call();
    }

    private static Helm chart() {
        return new Helm(Checkout.find().root().resolve("deploy/helm/trygg"));
    }

    private Path valuesFile() {
        try {
            var file = name().toLowerCase(Locale.ROOT) + ".yaml";
            return Path.of(Objects.requireNonNull(Installation.class.getResource(file), file).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
