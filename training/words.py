"""Words, names, numbers, dates and codes of one split, all made up.

The word list `data/words.txt.gz` is cut from Debian's `wamerican` (SCOWL, by Kevin Atkinson and others: free to use,
copy, modify and distribute) by `python -m training.words LIST`. The lists of names and places below are written for
this project. A word belongs to one split by a hash of its lower-case form. Nothing here is a real person's data:
numbers of cards and accounts are drawn at random.
"""

# ruff: noqa: E501, SIM905 - lists of words and tables of values read better on long lines

from __future__ import annotations

import argparse
import gzip
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from training.chance import Rng, chance, pick, real, weighted, whole

LIST = Path(__file__).parent / "data" / "words.txt.gz"

FIRST = (
    "James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica "
    "Thomas Sarah Charles Karen Daniel Nancy Matthew Lisa Anthony Betty Mark Sandra Donald Ashley Steven Emily Andrew "
    "Kimberly Paul Margaret Joshua Donna Kenneth Michelle Kevin Carol Brian Amanda George Melissa Timothy Deborah Ronald "
    "Stephanie Jason Rebecca Edward Laura Jeffrey Helen Ryan Sharon Jacob Cynthia Gary Kathleen Nicholas Amy Eric Angela "
    "Jonathan Shirley Stephen Anna Larry Brenda Justin Pamela Scott Emma Brandon Nicole Benjamin Ruth Samuel Katherine "
    "Gregory Samantha Alexander Christine Patrick Catherine Jack Virginia Dennis Debra Tyler Rachel José María Juan Lucía "
    "Carlos Sofía Luis Martina Miguel Paula Pedro Inês João Beatriz Tiago Mariana Rui Camila André Zoé François Chloé "
    "Étienne Léa Benoît Manon Jérôme Élodie Thierry Aurélie Jürgen Käthe Günther Anke Björn Heike Uwe Sabine Matthias "
    "Ulrike Giuseppe Giulia Matteo Chiara Luca Francesca Paolo Alessia Marco Elena Łukasz Małgorzata Paweł Zofia Wojciech "
    "Agnieszka Krzysztof Jiří Tereza Ondřej Kateřina Václav Lenka Åsa Lars Ingrid Søren Freja Mikkel Astrid Nils Linnéa "
    "Henrik Aino Juhani Mehmet Ayşe Mustafa Elif Emre Zeynep Deniz Aylin Wei Mei Jian Ling Hao Xiu Jun Yan Akira Yuki "
    "Kenji Hana Takumi Sakura Minjun Seoyeon Jiho Priya Arjun Ananya Rahul Kavya Vikram Neha Sanjay Isha Omar Fatima "
    "Hassan Layla Youssef Noor Tariq Amina Kwame Ama Chidi Ngozi Tunde Zainab Thabo Naledi Olga Ivan Natalia Dmitri "
    "Svetlana Petra Goran Ivana Marko Jelena Bogdan Ioana Mihai Alina Nikos Eleni Kostas Despina Gábor Zsófia László Réka"
).split()
LAST = (
    "Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson "
    "Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young "
    "Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter "
    "Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers "
    "Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez "
    "Wood James Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster O'Brien "
    "McDonald MacLeod O'Connor Fitzgerald Müller Schmidt Schneider Fischer Weber Wagner Becker Schäfer Köhler Krüger "
    "Böhm Groß Vogel Lefèvre Dubois Moreau Girard Lefebvre Bélanger Gagné Côté Rossi Bianchi Ferrari Esposito Colombo "
    "Ricci Marino Greco Nowak Kowalski Wiśniewski Wójcik Kamińska Zieliński Szymański Dvořák Novák Svoboda Černý Horák "
    "Nagy Szabó Tóth Kovács Horváth Jensen Nielsen Sørensen Østergård Larsen Johansson Lindström Sjöberg Åkesson Virtanen "
    "Korhonen Mäkinen Yılmaz Kaya Demir Çelik Öztürk Şahin Silva Santos Oliveira Gonçalves Simões Conceição Muñoz Peña "
    "Núñez Ibáñez Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Tanaka Sato Suzuki Watanabe Yamamoto Nakamura Park Choi "
    "Jung Kang Sharma Singh Kumar Gupta Reddy Iyer Banerjee Khan Ahmed Hussein Rahman Haddad Mansour Okafor Adeyemi Mensah "
    "Boateng Dlamini Nkosi Petrov Ivanov Sokolov Volkov Kuznetsov Popescu Ionescu Papadopoulos Georgiou Jovanović "
    "Marković Petrović Horvat Kovačević Van-Dijk Visser Bakker Mulder Haaland Berg Hansen Olsen"
).split()
CITIES = (
    "Springfield|Riverton|Oakdale|Fairview|Georgetown|Madison|Salem|Franklin|Arlington|Clinton|Ashland|Dover|Milton|"
    "Newport|Lexington|Burlington|Manchester|Bristol|Leeds|Norwich|York|Bath|Durham|Exeter|Lincoln|Cork|Galway|Dublin|"
    "London|Paris|Lyon|Nantes|Besançon|Orléans|Genève|Lausanne|Zürich|Basel|Bern|Wien|Graz|Linz|Berlin|Hamburg|München|"
    "Köln|Düsseldorf|Münster|Lübeck|Dresden|Roma|Milano|Torino|Napoli|Bologna|Firenze|Madrid|Sevilla|Málaga|Zaragoza|"
    "A Coruña|Lisboa|Porto|Braga|Évora|Amsterdam|Utrecht|Den Haag|Gent|Antwerpen|Liège|København|Aarhus|Malmö|Göteborg|"
    "Stockholm|Oslo|Tromsø|Helsinki|Tampere|Gdańsk|Kraków|Łódź|Poznań|Praha|Brno|Plzeň|Budapest|Győr|Pécs|Wrocław|"
    "Istanbul|İzmir|Bursa|Ankara|Athens|Sofia|Bucharest|Cluj|Zagreb|Split|Ljubljana|Belgrade|Montréal|Québec|Toronto|"
    "Calgary|Halifax|Boston|Chicago|Denver|Seattle|Portland|Austin|Dallas|Houston|Phoenix|Atlanta|Miami|Tampa|Detroit|"
    "Mexico City|Monterrey|Puebla|Bogotá|Medellín|Lima|Quito|Santiago|São Paulo|Curitiba|Recife|Buenos Aires|Córdoba|"
    "Rosario|Sydney|Melbourne|Perth|Adelaide|Auckland|Wellington|Singapore|Hong Kong|Taipei|Shanghai|Beijing|Shenzhen|"
    "Tokyo|Osaka|Kyoto|Seoul|Busan|Bangkok|Hanoi|Manila|Jakarta|Mumbai|Delhi|Chennai|Pune|Kolkata|Dubai|Doha|Cairo|"
    "Tunis|Nairobi|Lagos|Accra|Cape Town|Durban|Kigali|Lusaka|San Diego|El Paso|Fort Worth|Saint Paul|Baton Rouge"
).split("|")
COUNTRIES = (
    "United States|United Kingdom|Canada|Australia|Ireland|France|Germany|Italy|Spain|Portugal|Netherlands|Belgium|"
    "Switzerland|Austria|Denmark|Sweden|Norway|Finland|Poland|Czechia|Hungary|Greece|Turkey|Mexico|Brazil|Argentina|"
    "Chile|Colombia|Peru|China|Japan|South Korea|India|Singapore|Malaysia|Thailand|Vietnam|Indonesia|Philippines|"
    "South Africa|Nigeria|Kenya|Ghana|Egypt|Morocco|New Zealand|Iceland|Croatia|Slovenia|Romania|Bulgaria|Estonia|Latvia"
).split("|")
STREETS = (
    "Street|St.|Road|Rd|Avenue|Ave.|Lane|Drive|Dr|Court|Boulevard|Blvd|Way|Place|Square|Terrace|Close|Crescent|Hill|Row"
).split("|")
COMPANY_ENDS = (
    "Inc.|Ltd|LLC|GmbH|S.A.|AG|Corp.|Co.|PLC|Group|& Sons|& Co|S.r.l.|B.V.|AB|Oy|Pty Ltd|Holdings|Partners|Services|"
    "Systems|Solutions|Trading|Industries|Foods|Market|Stores|Logistics|Energy|Motors|Pharma|Labs|Studio|Media|Travel"
).split("|")
PRODUCTS = (
    "Milk|Whole milk 1L|Bread|Rye bread|Butter|Eggs|Eggs large 12|Cheddar|Yogurt|Apples|Bananas|Oranges|Lemons|Tomatoes|"
    "Potatoes|Onions|Carrots|Lettuce|Spinach|Mushrooms|Chicken breast|Beef mince|Salmon fillet|Tuna can|Rice|Pasta|Flour|"
    "Sugar|Salt|Olive oil|Coffee|Ground coffee|Green tea|Orange juice|Mineral water|Cola|Chocolate|Biscuits|Cereal|Honey|"
    "Jam|Soap|Shampoo|Toothpaste|Tissues|Paper towels|Detergent|Batteries AA|Light bulb|Notebook|Pen|Envelope|USB cable|"
    "Keyboard|Mouse|Monitor|Headphones|Charger|Phone case|Desk lamp|Chair|Table|Shelf|Screwdriver|Hammer|Paint|Brush|"
    "Gloves|Socks|T-shirt|Jeans|Jacket|Shoes|Hat|Scarf|Umbrella|Backpack|Towel|Pillow|Blanket|Candle|Vase|Plant pot|"
    "Seeds|Dog food|Cat litter|Aspirin|Vitamin C|Bandages|Sunscreen|Lip balm|Consulting|Installation|Maintenance|Support|"
    "Licence fee|Delivery|Packaging|Hosting|Design work|Translation|Training day|Inspection|Repair|Rental|Cleaning"
).split("|")
DISHES = (
    "Soup of the day|Caesar salad|Greek salad|Garlic bread|Bruschetta|Margherita|Pepperoni pizza|Carbonara|Lasagne|"
    "Risotto|Grilled salmon|Fish & chips|Burger|Cheeseburger|Veggie burger|Fries|Onion rings|Steak frites|Roast chicken|"
    "Pad thai|Fried rice|Spring rolls|Ramen|Sushi set|Miso soup|Curry|Naan|Samosa|Tacos|Burrito|Quesadilla|Nachos|Paella|"
    "Tapas|Crème brûlée|Tiramisù|Apple pie|Cheesecake|Ice cream|Espresso|Cappuccino|Latte|Flat white|Iced tea|Lemonade|"
    "House wine|Draft beer|Sparkling water|Croissant|Pancakes|Omelette|Eggs Benedict|Bagel|Club sandwich|Falafel wrap"
).split("|")
CURRENCIES = (
    ("$", 6), ("USD", 2), ("€", 5), ("EUR", 2), ("£", 3), ("GBP", 1), ("¥", 1.5), ("CHF", 1), ("kr", 0.7), ("zł", 0.6),
    ("Rp", 1), ("Rs.", 0.6), ("₹", 0.6), ("R$", 0.5), ("CAD", 0.4), ("A$", 0.4), ("RM", 0.6), ("S$", 0.4), ("HK$", 0.3),
    ("NT$", 0.3), ("Kč", 0.3), ("Ft", 0.3), ("lei", 0.2), ("NOK", 0.2), ("SEK", 0.2), ("PHP", 0.2), ("IDR", 0.4),
)  # fmt: skip
GROUPED = ((",", ".", 9), (".", ",", 5), (" ", ",", 3), ("'", ".", 1), ("", ".", 4), ("", ",", 2), (" ", ".", 0.5))
"""(between thousands, before the decimals, weight)."""
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SYLLABLES = (
    "ba be bo da del dor en er fa fen gal gor han hel in is ka kel kor la lan lin lor ma mar mel mi mon na nel nor o ol "
    "pa pel por qua ra ren ri ro sa sel sol ta tan tel ti tor u ul va vel ver vi wa wen xa ya yor za zel zo bri cla dru "
    "fla gre pla pri sta stri tra tri plo cre ster ton ville ford ley ner"
).split()
ACCENTS = {"a": "áàâäãåą", "e": "éèêëęě", "i": "íìîï", "o": "óòôöõøő", "u": "úùûüůű", "c": "çćč", "n": "ñńň", "s": "śšş",
           "z": "źżž", "l": "ł", "y": "ýÿ", "r": "ř", "t": "ť", "g": "ğ"}  # fmt: skip
NATIONS = "USA GBR CAN AUS IRL FRA D ITA ESP PRT NLD BEL CHE AUT DNK SWE NOR FIN POL CZE HUN GRC TUR MEX BRA".split()
CLOSING = "The|This|Each|Every|No|Our|Your|A|Any|Please note that the|In this case the|After that, the".split("|")
VERBS = (
    "is|was|must be|will be|can be|has been|may be|should be|is usually|is not|becomes|remains|requires|includes|covers|"
    "follows|describes|shows|provides|supports|changes|replaces|contains|offers"
).split("|")
LINKS = "and or of in for with from to by at on under after before without during between".split()
MAIL_HOSTS = "com org net co.uk de fr io eu info edu com.au ch it es nl se pl example test".split()


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How one page writes amounts. `before`: the currency stands first; `minus`: sign, trailing sign or parentheses."""

    currency: str
    before: bool
    gap: str
    thousands: str
    decimal: str
    places: int
    minus: str

    def number(self, value: float, places: int | None = None) -> str:
        places = self.places if places is None else places
        digits = f"{abs(value):,.{places}f}".replace(",", "_").replace(".", self.decimal).replace("_", self.thousands)
        if value >= 0:
            return digits
        return {"-": f"-{digits}", "after": f"{digits}-", "(": f"({digits})"}[self.minus]

    def money(self, value: float) -> str:
        """With the currency, as in "€ 1.234,50", "-$20.00", "174,600 Rp"."""
        digits = self.number(abs(value))
        text = f"{self.currency}{self.gap}{digits}" if self.before else f"{digits}{self.gap or ' '}{self.currency}"
        if value >= 0:
            return text
        return {"-": f"-{text}", "after": f"{text}-", "(": f"({text})"}[self.minus]


def number_style(rng: Rng) -> NumberStyle:
    currency = weighted(rng, CURRENCIES)
    thousands, decimal, _ = weighted(rng, [(row, row[2]) for row in GROUPED])
    whole_only = currency in {"¥", "Rp", "IDR", "Ft"} or chance(rng, 0.06)
    if whole_only and thousands == "":
        thousands = pick(rng, (",", "."))
    gap = "" if len(currency) == 1 and chance(rng, 0.75) else " "
    return NumberStyle(
        currency, chance(rng, 0.7), gap, thousands, decimal, 0 if whole_only else 2, pick(rng, ("-", "-", "after", "("))
    )


DATE_STYLES = (
    "{d:02}/{m:02}/{y}", "{m:02}/{d:02}/{y}", "{y}-{m:02}-{d:02}", "{d:02}.{m:02}.{y}", "{d:02}-{m:02}-{y}",
    "{d} {month} {y}", "{month} {d}, {y}", "{d} {mon} {y}", "{mon} {d}, {y}", "{d:02} {MON} {y}", "{d:02}-{mon}-{yy:02}",
    "{d}/{m}/{yy:02}", "{y}/{m:02}/{d:02}", "{y}.{m:02}.{d:02}", "{d}. {month} {y}", "{d:02} {m:02} {y}", "{day}, {d} {month} {y}",
    "{dd} {d:02}/{m:02}/{y}", "{d:02}{MON}{yy:02}", "{d}.{m}.{y}", "{y}{m:02}{d:02}", "{mon} {d} {y}",
)  # fmt: skip
TIME_STYLES = (
    "{h:02}:{m:02}",
    "{h:02}:{m:02}:{s:02}",
    "{k}:{m:02} {ap}",
    "{k}:{m:02}{apl}",
    "{h:02}.{m:02}",
    "{h}h{m:02}",
)
PHONE_STYLES = (
    "(###) ###-####", "###-###-####", "+1 ### ### ####", "+44 20 #### ####", "0## #### ####", "+49 30 ######", "+33 # ## ## ## ##",
    "0# ## ## ## ##", "+62 8##-####-####", "###.###.####", "+86 1## #### ####", "#### ####", "1-800-###-####", "+39 0## #######",
)  # fmt: skip


def date(rng: Rng, style: str | None = None, first: int = 1995, last: int = 2031) -> str:
    year, month, day = whole(rng, first, last), whole(rng, 1, 12), whole(rng, 1, 28)
    name, weekday = MONTHS[month - 1], pick(rng, DAYS)
    return (style or pick(rng, DATE_STYLES)).format(
        d=day,
        m=month,
        y=year,
        yy=year % 100,
        month=name,
        mon=name[:3],
        MON=name[:3].upper(),
        day=weekday,
        dd=weekday[:3],
    )


def time(rng: Rng, style: str | None = None) -> str:
    hour, minute, second = whole(rng, 0, 23), whole(rng, 0, 59), whole(rng, 0, 59)
    half = "AM" if hour < 12 else "PM"
    return (style or pick(rng, TIME_STYLES)).format(
        h=hour, m=minute, s=second, k=hour % 12 or 12, ap=half, apl=half.lower()
    )


def digits(rng: Rng, pattern: str) -> str:
    """`pattern` with each # replaced by a digit, @ by a capital letter and * by either."""
    swaps = {"#": "0123456789", "@": "ABCDEFGHJKLMNPRSTUVWXYZ", "*": "0123456789ABCDEFGHJKLMNPRSTUVWXYZ"}
    return "".join(pick(rng, swaps[c]) if c in swaps else c for c in pattern)


def phone(rng: Rng) -> str:
    return digits(rng, pick(rng, PHONE_STYLES))


CODE_STYLES = (
    "######", "########", "##########", "@@######", "@##-####", "@@@-###-###", "####-####", "*****-*****", "@@-####/##", "INV-#####",
    "INV####-###", "No. #####", "#####-@", "@#######", "@@@####", "PO-######", "##/#####", "ORD#######", "********", "@###.###.##",
    "###-##-####", "@@@@##", "#### #### ##", "R-####-#####", "#-###-#####-#", "@@ ### ###",
)  # fmt: skip


def code(rng: Rng, *styles: str) -> str:
    """An invented number or code, of one of `styles` where given."""
    return digits(rng, pick(rng, styles or CODE_STYLES))


def card_number(rng: Rng) -> str:
    return code(
        rng,
        "#### #### #### ####",
        "#### #### #### ####",
        "#### ###### #####",
        "####-####-####-####",
        "################",
    )


def iban(rng: Rng) -> str:
    pattern = pick(
        rng,
        (
            "@@## #### #### #### #### ##",
            "@@##@@@@##############",
            "@@## @@@@ #### #### #### ##",
            "@@## #### #### #### ####",
        ),
    )
    return digits(rng, pattern)


def amount(rng: Rng, low: float = 0.5, high: float = 2000.0) -> float:
    """Log-uniform, two decimals."""
    return round(low * (high / low) ** float(rng.random()), 2)


def percent(rng: Rng, decimal: str = ".") -> str:
    text = pick(rng, (f"{whole(rng, 0, 100)}", f"{real(rng, 0, 100):.1f}", f"{real(rng, 0, 30):.2f}")).replace(
        ".", decimal
    )
    return text + pick(rng, ("%", "%", "%", " %"))


def quantity(rng: Rng) -> str:
    return pick(
        rng, (str(whole(rng, 1, 12)), str(whole(rng, 1, 500)), f"{real(rng, 0.1, 20):.2f}", f"{real(rng, 0.1, 9):.3f}")
    )


def measure(rng: Rng) -> str:
    number = pick(rng, (str(whole(rng, 1, 999)), f"{real(rng, 0, 50):.1f}", f"{real(rng, 0, 9):.2f}"))
    return (
        number
        + pick(rng, (" ", ""))
        + pick(rng, "kg g mg ml L cm mm m km °C kWh kcal µg mmol/L bpm mmHg lb oz V A W GB".split())
    )


@dataclass(frozen=True)
class Words:
    """The words of one split. `plain` are lower-case; all lists hold only what hashes into the split."""

    plain: Sequence[str]
    first: Sequence[str]
    last: Sequence[str]
    cities: Sequence[str]
    countries: Sequence[str]
    products: Sequence[str]
    dishes: Sequence[str]

    @classmethod
    def load(cls, split: str) -> Words:
        with gzip.open(LIST, "rt", encoding="utf8") as lines:
            plain = [line.strip() for line in lines if not line.startswith("#")]
        lists = (plain, FIRST, LAST, CITIES, COUNTRIES, PRODUCTS, DISHES)
        return cls(*([w for w in words if split_of(w) == split] for words in lists))

    def word(self, rng: Rng) -> str:
        """A lower-case word; about one in eight is invented."""
        return self.pseudo(rng) if chance(rng, 0.12) else pick(rng, self.plain)

    def pseudo(self, rng: Rng) -> str:
        """An invented word, sometimes with accents."""
        text = "".join(pick(rng, SYLLABLES) for _ in range(whole(rng, 2, 4)))
        if chance(rng, 0.3):
            spot = whole(rng, 0, len(text) - 1)
            text = text[:spot] + pick(rng, ACCENTS.get(text[spot], text[spot])) + text[spot + 1 :]
        return text

    def cased(self, rng: Rng) -> str:
        """A word in any case: lower, Capital, UPPER or mIxEd."""
        text, style = self.word(rng), rng.random()
        if style < 0.45:
            return text
        if style < 0.8:
            return text.capitalize()
        return text.upper() if style < 0.96 else "".join(c.upper() if chance(rng, 0.4) else c for c in text)

    def phrase(self, rng: Rng, low: int = 1, high: int = 4) -> str:
        return " ".join(self.word(rng) for _ in range(whole(rng, low, high)))

    def title(self, rng: Rng, low: int = 1, high: int = 4) -> str:
        """A heading in title case, sentence case or capitals."""
        text = self.phrase(rng, low, high)
        return pick(rng, (text.title().replace("'S", "'s"), text.capitalize(), text.upper()))

    def sentence(self, rng: Rng, low: int = 5, high: int = 18) -> str:
        parts = [pick(rng, CLOSING)]
        for number in range(whole(rng, low, high) // 3):
            parts += [self.word(rng), pick(rng, VERBS) if number % 2 == 0 else pick(rng, LINKS)]
            if chance(rng, 0.5):
                parts.append(self.word(rng))
            if chance(rng, 0.12):
                parts[-1] += ","
            if chance(rng, 0.06):
                parts.append(
                    pick(rng, (str(whole(rng, 2, 400)), percent(rng), f"({self.word(rng)})", f"“{self.word(rng)}”"))
                )
        parts.append(self.word(rng))
        return " ".join(parts) + pick(rng, "......?!;")

    def prose(self, rng: Rng, sentences: int) -> str:
        return " ".join(self.sentence(rng) for _ in range(sentences))

    def first_name(self, rng: Rng) -> str:
        return self.pseudo(rng).capitalize() if chance(rng, 0.1) else pick(rng, self.first)

    def last_name(self, rng: Rng) -> str:
        if chance(rng, 0.12):
            return self.pseudo(rng).capitalize()
        name = pick(rng, self.last)
        return f"{name}-{pick(rng, self.last)}" if chance(rng, 0.04) else name

    def name(self, rng: Rng) -> str:
        first, last = self.first_name(rng), self.last_name(rng)
        return weighted(rng, (
            (f"{first} {last}", 8), (f"{first} {pick(rng, 'ABCDEFGHJKLMNPRSTW')}. {last}", 1.5), (f"{last}, {first}", 1.5),
            (f"{last.upper()} {first}", 0.7), (f"{first} {last}".upper(), 1.5), (f"{pick(rng, ('Mr', 'Mrs', 'Ms', 'Dr.'))} {first[0]}. {last}", 0.7),
            (f"{first} {pick(rng, self.first)} {last}", 1),
        ))  # fmt: skip

    def company(self, rng: Rng) -> str:
        core = pick(
            rng,
            (
                self.last_name(rng),
                self.word(rng).capitalize(),
                self.phrase(rng, 2, 2).title(),
                self.pseudo(rng).capitalize(),
            ),
        )
        if chance(rng, 0.15):
            core = f"{core} & {self.last_name(rng)}"
        text = f"{core} {pick(rng, COMPANY_ENDS)}" if chance(rng, 0.75) else core
        return text.upper() if chance(rng, 0.2) else text

    def city(self, rng: Rng) -> str:
        return self.pseudo(rng).capitalize() if chance(rng, 0.15) else pick(rng, self.cities)

    def country(self, rng: Rng) -> str:
        return pick(rng, self.countries)

    def street(self, rng: Rng) -> str:
        name = pick(rng, (self.last_name(rng), self.word(rng).capitalize()))
        number = str(whole(rng, 1, 999)) + (pick(rng, "ABC") if chance(rng, 0.1) else "")
        if chance(rng, 0.3):
            return f"{name}{pick(rng, ('straße', 'gasse', 'weg', 'laan', 'vej'))} {number}"
        return f"{number} {name} {pick(rng, STREETS)}"

    def postcode(self, rng: Rng) -> str:
        return code(rng, "#####", "#####", "@@# #@@", "#### @@", "##-###", "@#@ #@#", "######", "####")

    def address(self, rng: Rng) -> str:
        """On one line: street, post code and city in either order."""
        city, post = self.city(rng), self.postcode(rng)
        return f"{self.street(rng)}, " + pick(
            rng, (f"{post} {city}", f"{city} {post}", f"{city}, {digits(rng, '@@')} {post}")
        )

    def email(self, rng: Rng) -> str:
        user = pick(rng, (
            f"{pick(rng, self.first)}.{pick(rng, self.last)}", f"{self.word(rng)}{whole(rng, 1, 99)}", self.word(rng),
            f"{self.word(rng)}_{self.word(rng)}", pick(rng, ("info", "sales", "office", "billing", "support", "hello")),
        )).lower()  # fmt: skip
        return _ascii(f"{user}@{self.word(rng)}.{pick(rng, MAIL_HOSTS)}")

    def url(self, rng: Rng) -> str:
        host = f"{self.word(rng)}{pick(rng, ('', '-' + self.word(rng)))}.{pick(rng, MAIL_HOSTS)}"
        tail = pick(
            rng,
            (
                "",
                "",
                f"/{self.word(rng)}",
                f"/{self.word(rng)}/{whole(rng, 1, 9999)}",
                f"/{self.word(rng)}?id={whole(rng, 1, 999)}",
            ),
        )
        return _ascii(pick(rng, ("www.", "https://", "http://", "")) + host + tail)

    def product(self, rng: Rng) -> str:
        text = weighted(rng, (
            (pick(rng, self.products), 5), (f"{self.word(rng).capitalize()} {pick(rng, self.products).lower()}", 2),
            (self.phrase(rng, 1, 3).capitalize(), 3), (f"{self.word(rng).upper()} {code(rng, '@##', '###', '@@-##', '#.# L', '##0g')}", 2),
        ))  # fmt: skip
        return text.upper() if chance(rng, 0.2) else text

    def dish(self, rng: Rng) -> str:
        return (
            pick(rng, self.dishes)
            if chance(rng, 0.6)
            else f"{self.word(rng).capitalize()} {pick(rng, self.dishes).lower()}"
        )


def _ascii(text: str) -> str:
    table = {mark: plain for plain, marks in ACCENTS.items() for mark in marks}
    return "".join(table.get(c, c) for c in text if c in table or c.isascii()).replace(" ", "")


def plain_capitals(text: str) -> str:
    """`text` in capitals A to Z, as machine-readable zones need it."""
    return "".join(c for c in _ascii(text.lower()).upper() if c.isalpha())


def split_of(word: str) -> str:
    """About 78% train, 7% calibration and 15% held, by the lower-case word."""
    part = zlib.crc32(word.lower().encode()) % 100
    return "train" if part < 78 else "calibration" if part < 85 else "held"


def main() -> None:
    parser = argparse.ArgumentParser(description="Cuts the word list from Debian's wamerican.")
    parser.add_argument("list", type=Path, help="/usr/share/dict/american-english")
    words = parser.parse_args().list.read_text("utf8").split("\n")
    kept = sorted({w for w in words if w.isalpha() and w.islower() and 2 <= len(w) <= 12})
    head = "# From Debian's wamerican (SCOWL, Kevin Atkinson et al.: free to use, copy, modify and distribute).\n"
    LIST.parent.mkdir(exist_ok=True)
    with gzip.GzipFile(LIST, "wb", mtime=0) as out:
        out.write((head + "\n".join(kept)).encode())
    print(f"{len(kept)} words, {LIST.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
