package trygg.platform.municipality;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.pages.Language;
import trygg.platform.pages.MunicipalityChoice;
import trygg.platform.pages.MunicipalityDirectory;

/** The profiles as the page shell asks for them. */
@ApplicationScoped
class ProfileDirectory implements MunicipalityDirectory {

    private final Municipalities municipalities;

    ProfileDirectory(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public Optional<MunicipalityChoice> find(String code) {
        return municipalities.find(code).map(one -> new MunicipalityChoice(one.code(), one.name(), one.timeZone(),
                Language.valueOf(one.languages().getFirst().toUpperCase(java.util.Locale.ROOT))));
    }
}
