package trygg.acceptance.journeys;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A journey through the suite: opens the stage for all its tests and closes it after them. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class Journey {

    final Findings findings = new Findings();

    // Set before the first test; none when the browser could not be opened.
    Stage stage;

    @BeforeAll
    void open() {
        stage = Stage.open();
    }

    @AfterAll
    void close() {
        if (stage != null) {
            stage.close();
        }
    }
}
