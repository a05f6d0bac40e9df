package trygg.housing.need;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Who needs the home: as many beds as members, and the ages of the children. No names; housing does not know them. */
public record Household(List<Member> members) {

    /** @param role {@code applicant}, {@code partner}, {@code child} or {@code other} */
    public record Member(String role, @Nullable LocalDate birthDate) {

        public boolean child() {
            return role.equals("child");
        }
    }

    public Household {
        members = List.copyOf(members);
    }

    public List<Member> children() {
        return members.stream().filter(Member::child).toList();
    }

    public int adults() {
        return members.size() - children().size();
    }

    /** C055: no child is to be without a home. */
    public boolean hasChild() {
        return members.stream().anyMatch(Member::child);
    }
}
