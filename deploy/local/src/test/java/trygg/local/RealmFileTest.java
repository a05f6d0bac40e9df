package trygg.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The services and the README count on what stands in the realm file. */
class RealmFileTest {

    private static JsonNode realm;

    @BeforeAll
    static void readRealm() throws IOException {
        realm = new ObjectMapper().readTree(Checkout.find().realmFile().toFile());
    }

    @Test
    void hasTheRolesThatGuardThePages() {
        assertThat(realm.at("/roles/realm").findValuesAsText("name"))
                .containsExactly("caseworker", "duty-officer", "manager", "operator", "landlord");
    }

    @ParameterizedTest
    @CsvSource({
            "karin, caseworker, sv, SE-0181 SE-1281 SE-1880",
            "ola, caseworker, nb, NO-3224 NO-9999",
            "duty, duty-officer, en, NO-3224 SE-1281 SE-1880 SE-0181 NO-9999",
            "maja, manager, sv, NO-3224 SE-1281 SE-1880 SE-0181 NO-9999",
            "drift, operator, en, NO-3224 SE-1281 SE-1880 SE-0181 NO-9999",
            "vera, landlord, sv, SE-0181" })
    void letsTheDemoPeopleSignInWithNothingButTheirPassword(String name, String role, String locale, String municipalities) {
        var user = named(realm.get("users"), "username", name);

        assertThat(texts(user.get("realmRoles"))).containsExactly(role);
        assertThat(user.at("/attributes/locale/0").asText()).isEqualTo(locale);
        assertThat(texts(user.at("/attributes/municipalities"))).containsExactly(municipalities.split(" "));
        assertThat(user.get("email").asText()).endsWith("@example.org");
        assertThat(user.get("requiredActions")).isEmpty();
        assertThat(user.at("/credentials/0/value").asText()).isEqualTo("trygg");
    }

    @ParameterizedTest
    @CsvSource({
            "municipal-system, intake.read intake.write promises.read housing.read housing.write housing.children benefits.read "
                    + "benefits.write benefits.calculate benefits.pay benefits.statistics intake.numbers care.read care.write, 5",
            "partner, intake.write benefits.signal, 1",
            "schools, benefits.courses, 2",
            "landlord-system, housing.landlord, 1",
            "operations, ops.read ops.write ledger.verify, 5" })
    void givesEachMachineItsScopesAndNoMore(String name, String scopes, int municipalities) throws IOException {
        var client = named(realm.get("clients"), "clientId", name);

        assertThat(texts(client.get("defaultClientScopes")))
                .containsExactlyInAnyOrder(("basic profile trygg " + scopes).split(" "));
        assertThat(client.get("serviceAccountsEnabled").asBoolean()).isTrue();
        assertThat(client.get("secret").asText()).isEqualTo(KeycloakProcess.secret(name));
        var claim = named(client.get("protocolMappers"), "name", "municipalities").at("/config/claim.value").asText();
        assertThat(new ObjectMapper().readTree(claim)).hasSize(municipalities);
    }

    @Test
    void writesEveryMachineScopeIntoTheToken() {
        var scopes = StreamSupport.stream(realm.get("clientScopes").spliterator(), false)
                .filter(scope -> scope.get("name").asText().contains(".")).toList();

        assertThat(scopes).hasSize(20)
                .allMatch(scope -> scope.at("/attributes/include.in.token.scope").asText().equals("true"));
    }

    @Test
    void letsBrowsersInByCodeAndProofKeyOnly() {
        var web = named(realm.get("clients"), "clientId", "trygg-web");

        assertThat(web.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(web.get("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(web.get("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(texts(web.get("redirectUris"))).containsExactly("http://localhost/intake/*", "http://localhost/housing/*",
                "http://localhost/benefits/*", "http://localhost/care/*");
        assertThat(web.get("secret").asText()).isEqualTo(KeycloakProcess.secret("trygg-web")).hasSizeGreaterThanOrEqualTo(32);
    }

    /** Keycloak drops an attribute that its user profile does not declare, and staff would then see no municipality at all. */
    @Test
    void declaresTheMunicipalitiesInTheUserProfile() throws IOException {
        var profile = new ObjectMapper().readTree(realm
                .at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0").asText());

        var declared = named(profile.get("attributes"), "name", "municipalities");

        assertThat(declared.get("multivalued").asBoolean()).isTrue();
        assertThat(texts(declared.at("/permissions/edit"))).containsExactly("admin");
    }

    @Test
    void speaksTheThreeLanguages() {
        assertThat(texts(realm.get("supportedLocales"))).containsExactly("nb", "sv", "en");
        // Keycloak knows Norwegian only as "no", so the bokmål texts are ours.
        assertThat(realm.at("/localizationTexts/nb/doLogIn").asText()).isEqualTo("Logg inn");
    }

    private static JsonNode named(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false).filter(node -> node.get(field).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
