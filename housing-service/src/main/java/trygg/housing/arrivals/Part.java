package trygg.housing.arrivals;

/** What starts for a household that arrives; a start is the day it begins. */
public enum Part {
    HOME,
    BENEFIT,
    /** School or preschool, where there are children. */
    SCHOOL,
    /** Where there are adults. */
    LANGUAGE_COURSE
}
