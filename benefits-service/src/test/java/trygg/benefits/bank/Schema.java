package trygg.benefits.bank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import org.xml.sax.SAXException;

/** The standard's own schema files, which a test dependency carries. */
enum Schema {
    PAIN_001_001_09("/pain.001.001.09.xsd"),
    PAIN_002_001_10("/pain.002.001.10.xsd");

    private final javax.xml.validation.Schema schema;

    Schema(String resource) {
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            schema = factory.newSchema(Objects.requireNonNull(Schema.class.getResource(resource)));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws SAXException when the schema refuses it */
    void validate(byte[] xml) throws SAXException, IOException {
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
    }
}
