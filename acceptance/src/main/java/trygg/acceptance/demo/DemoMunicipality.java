package trygg.acceptance.demo;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import trygg.acceptance.api.Api;
import trygg.local.Checkout;
import trygg.local.Ports;

/**
 * Fills the running suite with the last five weeks of five municipalities: 120 contacts through every channel and of every
 * kind,
 * twelve of them national applications, with what was done about them, and the homes each municipality has. Some promises are
 * kept, some broken, some wait; some
 * people
 * are protected. Nobody in it exists.
 *
 * <p>
 * All of it follows from a seed and from the moment of the first run, which is noted beside the data: a second run sends the
 * same
 * requests with the same ids, and changes nothing. {@code DemoMunicipality [seed]}; another seed brings other people.
 */
public final class DemoMunicipality {

    private static final long SEED = 20_261_122;

    private DemoMunicipality() {
    }

    public static void main(String[] arguments) {
        var origin = Ports.fromEnvironment().origin();
        try {
            var seed = arguments.length == 0 ? SEED : Long.parseLong(arguments[0]);
            fill(new Api(origin, "municipal-system"), seed, anchor(Checkout.find().state().resolve("data"), seed));
            System.exit(0);
        } catch (ConnectException nobody) {
            System.err.println("trygg: nothing answers at " + origin + "; start the suite first with './trygg up'");
        } catch (NumberFormatException wrong) {
            System.err.println("trygg: a seed is a number: " + arguments[0]);
        } catch (IOException failed) {
            System.err.println("trygg: the demo did not get through: " + failed.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(1);
    }

    private static void fill(Api api, long seed, Instant anchor) throws IOException, InterruptedException {
        var tally = new Tally();
        var stories = Story.all(seed, anchor);
        System.out.println("Telling " + stories.size() + " stories to " + api.origin() + " …");
        for (var story : stories) {
            tally.count("contacts", api.post("/intake/api/v1/contacts", story.contact()), "/intake/api/v1/contacts");
        }
        for (var file : DigisosFile.all(seed, anchor)) {
            var path = "/intake/api/v1/applications/digisos?municipality=" + file.place().code() + "&digisosId="
                    + file.digisosId() + "&protection=" + file.protection();
            tally.count("national applications", api.postText(path, file.body()), path);
        }
        var acts = new Acts(api, seed, anchor, tally);
        for (var story : stories) {
            acts.answer(story);
        }
        acts.concerns(stories);
        acts.housing(stories);
        acts.benefits(stories);
        acts.care(stories);
        new HomeActs(api, seed, anchor, tally, acts).fill(stories);
        new LandlordActs(api, seed, tally).fill();
        System.out.println(tally.table());
        System.out.println(tally.madeNothing() ? "Everything was there before; nothing has changed."
                : "Done. Run it again whenever you like: it changes nothing.");
        System.out.println(whereToLook(api.origin()));
    }

    private static String whereToLook(String origin) {
        return """

                Where to look
                  %1$s/intake/      contacts that wait for their first answer, cases, the promise board
                  %1$s/housing/     who needs a roof tonight, a home, a talk before an eviction; homes and vacancies
                  %1$s/benefits/    applications for aid, by what falls due
                  %1$s/care/        requests for care and the first talk
                  Sign in as karin (Södertälje, Lund, Örebro) or ola (Rælingen, Modellkommunen), password 'trygg';
                  as vera, a landlord in Södertälje, at %1$s/housing/landlord
                """.formatted(origin);
    }

    /** The moment of the first run. It lies with the data, so that it goes when they go. */
    private static Instant anchor(Path data, long seed) throws IOException {
        var note = data.resolve("demo-" + seed);
        if (Files.exists(note)) {
            return Instant.parse(Files.readString(note).strip());
        }
        var now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        Files.createDirectories(data);
        Files.writeString(note, now + "\n");
        return now;
    }
}
