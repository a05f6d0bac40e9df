package trygg.platform.pages;

import java.time.ZoneId;
import java.util.Locale;

import trygg.platform.municipality.Municipality;

/**
 * A municipality a visitor may act in, with what the pages need of it.
 *
 * @param code such as {@code SE-0181}
 * @param zone the zone its deadlines and the times on its pages are in
 * @param language the language its pages are in for whoever has not said otherwise
 */
public record MunicipalityChoice(String code, String name, ZoneId zone, Language language) {

    static MunicipalityChoice of(Municipality profile) {
        return new MunicipalityChoice(profile.code(), profile.name(), profile.timeZone(),
                Language.valueOf(profile.languages().getFirst().toUpperCase(Locale.ROOT)));
    }
}
