package trygg.platform.pages;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What a person sees instead of a page: what happened in plain words, and where to go from here. */
@ApplicationScoped
public class ErrorPages {

    private static final Set<Integer> KNOWN = Set.of(403, 404, 405, 500);

    private final ShellFiles files;

    ErrorPages(ShellFiles files) {
        this.files = files;
    }

    @CheckedTemplate(basePath = "shell")
    record error(int status, String lang, String root, String version) implements TemplateInstance {
    }

    /** A whole HTML page. A status without words of its own is told as its class: 4xx as 404, 5xx as 500. */
    public String render(int status, Language language) {
        var told = KNOWN.contains(status) ? status : status < 500 ? 404 : 500;
        return new error(told, language.tag(), files.root(), files.version()).setLocale(language.locale()).render();
    }
}
