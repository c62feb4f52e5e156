// Checks PDF files against PDF/UA-1 and PDF/A-2a with veraPDF's rules (called by scripts/test-pdf).
// A line a file and standard: "ok FILE STANDARD", or "FAILED FILE STANDARD" with the broken rules below it.

import java.io.FileInputStream;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

public final class CheckPdf {
    private static final int MOST_FAILURES_SHOWN = 20;

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        Map<String, ValidationProfile> rules = new LinkedHashMap<>();
        rules.put("ua1", rules("PDFUA-1"));
        rules.put("2a", rules("PDFA-2A"));
        boolean all = true;
        for (String file : files) {
            for (Map.Entry<String, ValidationProfile> standard : rules.entrySet()) {
                all &= meets(file, standard.getKey(), standard.getValue());
            }
        }
        System.exit(all ? 0 : 1);
    }

    private static ValidationProfile rules(String name) throws Exception {
        String path = "/org/verapdf/pdfa/validation/" + name + ".xml";
        try (InputStream stream = CheckPdf.class.getClassLoader().getResourceAsStream(path.substring(1))) {
            return Profiles.profileFromXml(stream);
        }
    }

    private static boolean meets(String file, String standard, ValidationProfile rules) {
        PDFAFlavour flavour = PDFAFlavour.fromString(standard);
        try (InputStream stream = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour)) {
            PDFAValidator validator =
                    Foundries.defaultInstance().createValidator(rules, MOST_FAILURES_SHOWN, false, true, false);
            ValidationResult result = validator.validate(parser);
            // A file in which nothing was looked at has not passed.
            boolean good = result.isCompliant() && result.getTotalAssertions() > 0;
            System.out.println((good ? "ok " : "FAILED ") + file + " " + standard);
            for (TestAssertion broken : result.getTestAssertions()) {
                if (broken.getStatus() == TestAssertion.Status.FAILED) {
                    System.out.println("    " + broken.getRuleId().getClause() + " " + broken.getMessage()
                            + " at " + broken.getLocation().getContext());
                }
            }
            return good;
        } catch (Exception unreadable) {
            System.out.println("FAILED " + file + " " + standard + "\n    " + unreadable.getMessage());
            return false;
        }
    }
}
