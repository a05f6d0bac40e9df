package trygg.platform.pages;

import java.util.Optional;

/** Where the pages learn a municipality's name, zone and language: the profiles, seen through what the frame needs. */
@FunctionalInterface
public interface MunicipalityDirectory {

    /** Empty when no profile with this code is installed; the visitor is then not offered it. */
    Optional<MunicipalityChoice> find(String code);
}
