package trygg.benefits.work;

import trygg.platform.api.Codes;

/** What may help somebody towards work, each with the promise about how soon it begins. All run beside treatment. */
public enum MeasureKind {
    /** Individual placement and support: a job first, support in it, treatment at the same time (C046). */
    IPS(WorkGuarantees.IPS_START),
    SHELTERED_WORK(WorkGuarantees.MEASURE_START),
    TRAINING(WorkGuarantees.MEASURE_START),
    /** Employed by the municipality itself (C045). */
    MUNICIPAL_JOB(WorkGuarantees.MEASURE_START),
    /** Swedish for immigrants, Norwegian courses (C016). */
    LANGUAGE_COURSE(WorkGuarantees.COURSE_START),
    /** A Fountain House: work-ordered days in a club of its members (C046). */
    FONTENE_HOUSE(WorkGuarantees.MEASURE_START);

    private final String guarantee;

    MeasureKind(String guarantee) {
        this.guarantee = guarantee;
    }

    public String guarantee() {
        return guarantee;
    }

    public String code() {
        return Codes.of(this);
    }
}
