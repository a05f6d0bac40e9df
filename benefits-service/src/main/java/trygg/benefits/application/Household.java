package trygg.benefits.application;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Those who live and are reckoned together, with their ages. No names; benefits does not know them. */
public record Household(List<Member> members) {

    /** @param role {@code applicant}, {@code partner}, {@code child} or {@code other} */
    public record Member(String role, @Nullable LocalDate birthDate) {

        public boolean child() {
            return role.equals("child");
        }

        /** Whole years on that day; nothing when the date of birth is not known. */
        public @Nullable Integer age(LocalDate day) {
            return birthDate == null ? null : Period.between(birthDate, day).getYears();
        }
    }

    public Household {
        members = List.copyOf(members);
    }

    public int children() {
        return (int) members.stream().filter(Member::child).count();
    }

    /** Children who have not reached the age on that day; one whose birth is not known counts as one of them. */
    public int childrenUnder(int years, LocalDate day) {
        return (int) members.stream().filter(Member::child).filter(child -> {
            var age = child.age(day);
            return age == null || age < years;
        }).count();
    }

    public int adults() {
        return members.size() - children();
    }
}
