package trygg.platform.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import trygg.platform.TryggConfig;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.TokenClaims;

/** Who is reading the page at hand: rights from the token, choices of language and municipality from the cookies. */
@RequestScoped
public class Visitor {

    /** The cookie that remembers the municipality chosen, for all services of the origin. */
    public static final String MUNICIPALITY_COOKIE = "trygg_municipality";

    /** The widest role first: a manager who also takes cases is shown as a manager. */
    private static final List<String> ROLES = List.of("manager", "duty-officer", "caseworker", "operator", "landlord");

    private final SecurityIdentity identity;
    private final HttpServerRequest request;
    private final Municipalities installed;
    private final ShellFiles files;
    private final TryggConfig config;
    private final Clock clock;
    private @Nullable PageFrame frame;

    Visitor(SecurityIdentity identity, HttpServerRequest request, Municipalities installed, ShellFiles files,
            TryggConfig config, Clock clock) {
        this.identity = identity;
        this.request = request;
        this.installed = installed;
        this.files = files;
        this.config = config;
        this.clock = clock;
    }

    /** The frame of the page this request asks for. The same one however often it is asked for within the request. */
    public PageFrame frame() {
        var known = frame;
        if (known == null) {
            known = resolve();
            frame = known;
        }
        return known;
    }

    public Language language() {
        return wished().orElseGet(() -> frame().language());
    }

    /** The language asked for by cookie or browser, which can be told before anybody has signed in. */
    Optional<Language> wished() {
        return Language.wished(cookie(Language.COOKIE), request.getHeader("Accept-Language"));
    }

    public ZoneId zone() {
        return frame().zone();
    }

    public Instant now() {
        return frame().now();
    }

    /** The login name, as it is written into logs and beside what somebody did. */
    public String username() {
        return identity.isAnonymous() ? ""
                : TokenClaims.text(identity, "preferred_username")
                        .orElse(identity.getPrincipal().getName());
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** Code of the municipality the visitor acts in; empty when the token names none that is installed. */
    public Optional<String> municipality() {
        return Optional.ofNullable(frame().municipality()).map(MunicipalityChoice::code);
    }

    /** The same where nothing can be shown or done without one. */
    public String requireMunicipality() {
        return municipality().orElseThrow(() -> Problem
                .of(403, "no-municipality", "Your account names no municipality to work for").asException());
    }

    /** Codes of all municipalities the visitor may act in. */
    public List<String> municipalities() {
        return frame().municipalities().stream().map(MunicipalityChoice::code).toList();
    }

    private PageFrame resolve() {
        var choices = TokenClaims.texts(identity, "municipalities").stream()
                .flatMap(code -> installed.find(code).map(MunicipalityChoice::of).stream())
                .sorted(Comparator.comparing(MunicipalityChoice::name))
                .toList();
        var wanted = cookie(MUNICIPALITY_COOKIE);
        var chosen = choices.stream().filter(choice -> choice.code().equals(wanted)).findFirst()
                .or(() -> choices.stream().findFirst());
        var language = wished().or(() -> chosen.map(MunicipalityChoice::language)).orElse(Language.NB);
        return new PageFrame(config.service(), files.root(), name(), ROLES.stream().filter(identity::hasRole).toList(),
                language, chosen.orElse(null), choices, config.environment().orElse(""), files.version(),
                clock.instant());
    }

    private String name() {
        return identity.isAnonymous() ? "" : TokenClaims.text(identity, "name").orElseGet(this::username);
    }

    private @Nullable String cookie(String name) {
        var cookie = request.getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }
}
