package trygg.housing.roof;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import trygg.platform.Background;

/**
 * Looks for a place for everybody who waits for one, as long as their night lasts, and writes down at its end who got none.
 * It asks who waits now, not who began to since the last time: a request whose process died after it was kept is found by the
 * next one.
 */
@ApplicationScoped
class RoofSearch {

    /** The settings of the search. */
    @ConfigMapping(prefix = "housing.roof")
    interface Config {
        /**
         * How long it rests when nobody rings. Longer saves queries and finds later what others have freed; none means never.
         */
        @WithDefault("1s")
        Duration look();
    }

    /** Rung after a commit that may have made a place free or somebody wait. */
    @Singleton
    static class Bell {

        private final Semaphore rung = new Semaphore(0);

        void ring() {
            rung.release();
        }

        private void await(Duration most) throws InterruptedException {
            if (rung.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
                rung.drainPermits();
            }
        }
    }

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final NightService nights;
    private final Bell bell;
    private final Background background;
    private final Config config;
    private final Clock clock;

    RoofSearch(NightService nights, Bell bell, Background background, Config config, Clock clock) {
        this.nights = nights;
        this.bell = bell;
        this.background = background;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (config.look().isZero()) {
            return;
        }
        background.loop("roofs", () -> {
            bell.await(config.look());
            look();
            // Rung a hundred times a second it would do nothing else.
            background.pause(BETWEEN);
        }, () -> {
        });
    }

    void look() {
        nights.endNights(clock.instant());
        nights.search();
    }
}
