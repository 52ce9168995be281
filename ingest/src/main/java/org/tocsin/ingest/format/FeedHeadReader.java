package org.tocsin.ingest.format;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.tocsin.ingest.date.ReadDate;

/** Reads what an RSS, RDF or Atom document says of its feed. */
final class FeedHeadReader {
    private static final int LONGEST_TTL_MINUTES = 60 * 24 * 31;

    private final DocumentFormat format;
    private final Element root;
    private final Fields channel;
    private final Context context;
    private final URI base;

    FeedHeadReader(DocumentFormat format, XmlItems xml, Context context) {
        this.format = format;
        this.root = xml.frame().getRootElement();
        this.channel = new Fields(channel(xml), format);
        this.context = context;
        URI outer = LinkChoice.base(root, context.base());
        this.base = channel.element() == root ? outer : LinkChoice.base(channel.element(), outer);
    }

    /**
     * The base of what stands in the channel. In RSS, links that are relative to nothing that is said are relative to
     * the site, as readers have it.
     */
    URI base(FeedHead head) {
        boolean said = context.baseStated() || base != null && !base.equals(context.base());
        boolean site = format != DocumentFormat.ATOM && Links.isWeb(head.link());
        return said || !site ? base : Links.base(head.link(), base);
    }

    FeedHead read(String servedLanguage) {
        LinkChoice links = new LinkChoice(channel, base);
        EntryDates dates = EntryDates.of(channel);
        String title = First.of(
                TextConstruct.read(channel.own("title").findFirst().orElse(null), format),
                channel.text(Vocabulary.DC, "title"));
        String subtitle = Stream.of("subtitle", "tagline", "description")
                .flatMap(channel::own)
                .map(each -> TextConstruct.read(each, format))
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
        return new FeedHead(
                title == null ? null : PlainText.oneLine(title),
                subtitle,
                links.page(format),
                First.of(channel.text("id"), channel.text(Vocabulary.ATOM, "id"), about(), channel.text("guid")),
                first(dates.published()),
                first(dates.updatedOrPublished()),
                First.of(language(), servedLanguage),
                author(),
                First.of(channel.text("rights"), channel.text("copyright"), channel.text(Vocabulary.DC, "rights")),
                links.related("self").stream().findFirst().orElse(null),
                links.related("hub"),
                rhythm());
    }

    private String about() {
        return format == DocumentFormat.RDF ? Fields.rdf(channel.element(), "about") : null;
    }

    private java.time.Instant first(String[] candidates) {
        return Stream.of(candidates)
                .map(context::date)
                .filter(date -> date != null)
                .map(ReadDate::instant)
                .findFirst()
                .orElse(null);
    }

    private String language() {
        return First.of(
                channel.text("language"),
                channel.text(Vocabulary.DC, "language"),
                Fields.language(channel.element()),
                Fields.language(root));
    }

    private String author() {
        String name = channel.own("author")
                .map(author -> First.of(new Fields(author, format).text("name"), author.getValue()))
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
        String author = First.of(name, channel.text("managingEditor"), channel.text(Vocabulary.DC, "creator"));
        return author == null ? null : PlainText.oneLine(author);
    }

    private FeedRhythm rhythm() {
        return new FeedRhythm(ttl(), updateEvery(), skipHours(), skipDays());
    }

    private Duration ttl() {
        Integer minutes = number(channel.text("ttl"));
        return minutes == null || minutes < 1 ? null : Duration.ofMinutes(Math.min(minutes, LONGEST_TTL_MINUTES));
    }

    /** The syndication module of RSS 1.0: a period, and how often in it. */
    private Duration updateEvery() {
        String period = channel.text(Vocabulary.SY, "updatePeriod");
        if (period == null) {
            return null;
        }
        Duration whole = switch (period.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> null;
        };
        Integer frequency = number(channel.text(Vocabulary.SY, "updateFrequency"));
        return whole == null ? null : whole.dividedBy(frequency == null || frequency < 1 ? 1 : frequency);
    }

    /** Hours in GMT; 24 was once written for midnight. */
    private Set<Integer> skipHours() {
        Set<Integer> hours = new HashSet<>();
        channel.own("skipHours").flatMap(list -> list.getChildren().stream()).forEach(hour -> {
            Integer number = number(hour.getTextTrim());
            if (number != null && number >= 0 && number <= 24) {
                hours.add(number % 24);
            }
        });
        return hours;
    }

    private Set<DayOfWeek> skipDays() {
        Set<DayOfWeek> days = new HashSet<>();
        channel.own("skipDays")
                .flatMap(list -> list.getChildren().stream())
                .forEach(day -> Stream.of(DayOfWeek.values())
                        .filter(each -> each.name().equalsIgnoreCase(day.getTextTrim()))
                        .forEach(days::add));
        return days;
    }

    private static Integer number(String text) {
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private Element channel(XmlItems xml) {
        if (format != DocumentFormat.RDF) {
            return xml.holder();
        }
        // The channel is in RSS's namespace, the root in RDF's.
        return root.getChildren().stream()
                .filter(child -> child.getName().equalsIgnoreCase("channel"))
                .findFirst()
                .orElse(xml.holder());
    }
}
