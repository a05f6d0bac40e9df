package trygg.platform.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What every page shows around its content, as one value: who reads it, in which language, for which municipality and
 * when. Taken once per request, so that all clocks of a page are read at the same instant; a live part takes a later
 * one with {@link #at}.
 *
 * @param service this service's id: intake, housing, benefits or care
 * @param root this service's root path, such as {@code /housing}
 * @param municipality where the visitor acts; absent for somebody who is not signed in or may act nowhere
 * @param municipalities all the visitor may act in
 * @param environment such as {@code local}; empty in production
 * @param version changes with the shell's files, so that browsers may keep them for a year
 */
public record PageFrame(String service, String root, String name, List<String> roles, Language language,
        @Nullable MunicipalityChoice municipality, List<MunicipalityChoice> municipalities, String environment,
        String version, Instant now) {

    /** Where somebody begins who is a landlord and works for no municipality. */
    static final String OF_LANDLORDS = "/housing/landlord";

    private static final List<String> SERVICES = List.of("intake", "housing", "benefits", "care");

    public PageFrame {
        roles = List.copyOf(roles);
        municipalities = List.copyOf(municipalities);
    }

    /** The same frame some time later, for a part of the page that is rendered again. */
    public PageFrame at(Instant later) {
        return new PageFrame(service, root, name, roles, language, municipality, municipalities, environment, version,
                later);
    }

    public boolean signedIn() {
        return !name.isEmpty();
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** A landlord with pages of its own, to whom nothing else here is open. */
    public boolean landlordOnly() {
        return roles.equals(List.of("landlord"));
    }

    /** The role shown beside the name: the first of those the visitor has, the widest first. */
    public String role() {
        return roles.stream().findFirst().orElse("");
    }

    /** The zone of the times on the page: the municipality's, and UTC where there is none. */
    public ZoneId zone() {
        return Optional.ofNullable(municipality).map(MunicipalityChoice::zone).orElse(ZoneOffset.UTC);
    }

    /** The four services in the order of the top bar, by id. */
    public List<String> services() {
        return SERVICES;
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** True when the visitor may act in more than one municipality. */
    public boolean switches() {
        return municipalities.size() > 1;
    }
}
