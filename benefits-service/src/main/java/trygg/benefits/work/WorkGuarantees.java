package trygg.benefits.work;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.guarantee.Deadline.CalendarDays;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.guarantee.Guarantees;

/** What benefits promises about time on the way to work. The numbers are local. */
@ApplicationScoped
public class WorkGuarantees implements Guarantees.Declared {

    /** C040: whoever is granted aid has talked about their own goal within so many days. One clock for a case. */
    public static final String PLAN_TALK = "plan-talk";
    /** C045, C027: from the referral to the first day. */
    public static final String MEASURE_START = "measure-start";
    /** C046: job support begins beside treatment, not after it. */
    public static final String IPS_START = "ips-start";
    /** C016: from the referral to the first lesson. */
    public static final String COURSE_START = "course-start";

    /** C046: an employer is met within so many days of the start of job support; the promise says 30. */
    public static final String JOB_CONTACT = "job-contact";

    @Override
    public List<Guarantee> guarantees() {
        return List.of(days(PLAN_TALK, "C040"), days(MEASURE_START, "C045", "C027"), days(IPS_START, "C046"),
                days(COURSE_START, "C016"), days(JOB_CONTACT, "C046"));
    }

    private static Guarantee days(String id, String... promises) {
        return new Guarantee(id, 1, List.of(promises), (setting, _) -> new CalendarDays(setting.number("calendarDays")),
                List.of(new Owed("apology", "manager"), new Owed("other-offer", "manager")));
    }
}
