package trygg.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.platform.pages.Language.EN;
import static trygg.platform.pages.Language.NB;
import static trygg.platform.pages.Language.SV;

import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void ownChoiceWinsOverTheBrowserAndTheBrowserOverTheMunicipality() {
        assertThat(Language.resolve("sv", "en", NB)).isEqualTo(SV);
        assertThat(Language.resolve(null, "en", NB)).isEqualTo(EN);
        assertThat(Language.resolve(null, null, SV)).isEqualTo(SV);
    }

    @Test
    void takesTheBrowsersBestLanguageThatThePagesAreWrittenIn() {
        assertThat(Language.resolve(null, "de,en;q=0.4,sv-SE;q=0.8", NB)).isEqualTo(SV);
        assertThat(Language.resolve(null, "nn-NO", SV)).isEqualTo(NB);
        assertThat(Language.resolve(null, "fi, sv;q=0", NB)).isEqualTo(NB);
    }

    @Test
    void readsWhateverComesWithoutComplaint() {
        assertThat(Language.resolve("klingon", ";;;q=x", EN)).isEqualTo(EN);
        assertThat(Language.resolve("", "*", SV)).isEqualTo(SV);
    }
}
