package org.tocsin.ingest.format;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.JDOMFactory;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.SAXHandler;
import org.jdom2.input.sax.XMLReaders;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** XML from strangers: no document type, no entities of its own, nothing fetched. */
final class SafeXml {
    private SafeXml() {}

    /**
     * Parses a whole document.
     *
     * @throws JDOMException where it is not well-formed, or declares a document type
     */
    static Document parse(String text) throws JDOMException {
        SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        builder.setExpandEntities(false);
        builder.setSAXHandlerFactory(ShallowHandler::new);
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        try {
            return builder.build(new StringReader(text));
        } catch (IOException e) {
            throw new JDOMException("unreadable XML: " + e.getMessage(), e);
        }
    }

    /** Refuses what is nested deeper than any feed: everything that walks through trees does so by recursion. */
    private static final class ShallowHandler extends SAXHandler {
        private static final int DEEPEST = 200;
        private int depth;

        ShallowHandler(JDOMFactory factory) {
            super(factory);
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            depth++;
            if (depth > DEEPEST) {
                throw new SAXException("expected at most " + DEEPEST + " elements in one another, found more");
            }
            super.startElement(uri, local, name, attributes);
        }

        @Override
        public void endElement(String uri, String local, String name) throws SAXException {
            depth--;
            super.endElement(uri, local, name);
        }
    }
}
