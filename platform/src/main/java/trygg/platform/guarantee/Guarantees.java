package trygg.platform.guarantee;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.quarkus.runtime.Startup;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.municipality.Municipality.Country;

/**
 * The guarantees this service declares, and the calendars they are reckoned by. At the start every municipality's
 * parameters are tried against the rules, so that a missing one stops the start and not a contact at night.
 */
@Startup
@ApplicationScoped
public class Guarantees {

    /** What a service declares: one bean with all its guarantees. */
    public interface Declared {
        List<Guarantee> guarantees();
    }

    private final Map<String, Guarantee> byId = new LinkedHashMap<>();
    private final Map<Country, HolidayManager> holidays = Map.of(
            Country.SE, HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN)),
            Country.NO, HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NORWAY)));

    Guarantees(Instance<Declared> declared, Municipalities municipalities) {
        for (var declaration : declared) {
            for (var guarantee : declaration.guarantees()) {
                if (byId.put(guarantee.id(), guarantee) != null) {
                    throw new IllegalStateException("declared twice: " + guarantee.id());
                }
            }
        }
        for (var municipality : municipalities.all()) {
            for (var setting : municipality.guarantees()) {
                var guarantee = byId.get(setting.id());
                if (guarantee != null && setting.enabled()) {
                    try {
                        guarantee.rule().deadline(setting, true);
                        guarantee.rule().deadline(setting, false);
                    } catch (RuntimeException wrong) {
                        throw new IllegalStateException("the profile of " + municipality.code() + ": " + wrong.getMessage(),
                                wrong);
                    }
                }
            }
        }
    }

    public Collection<Guarantee> all() {
        return byId.values();
    }

    Guarantee require(String id) {
        var guarantee = byId.get(id);
        if (guarantee == null) {
            throw new IllegalArgumentException("no guarantee is called " + id);
        }
        return guarantee;
    }

    /** Which days are working days in the municipality's country. */
    public Deadline.Calendar calendarOf(Municipality municipality) {
        var manager = holidays.get(municipality.country());
        return day -> isWeekday(day) && manager != null && !manager.isHoliday(day);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5;
    }
}
