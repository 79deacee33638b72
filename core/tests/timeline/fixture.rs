//! Events to place: a realistic table, and generated ones of any number.

use jelajah_core::layout::timeline::{Locale, Order, whole_span};
use jelajah_core::model::date::{Date, Span, civil_from_day};
use jelajah_core::model::live::{Chapter, Event, Lane};
use jelajah_core::model::window::Window;
use jelajah_core::model::{Confidence, EventIndex, LaneIndex, ThemeIndex};
use jelajah_core::text::{NumberMarks, Words, borrowed};

pub(crate) struct World {
    pub(crate) events: Vec<Event>,
    pub(crate) lanes: Vec<Lane>,
    pub(crate) chapters: Vec<Chapter>,
    pub(crate) order: Order,
    pub(crate) words: Words,
}

impl World {
    pub(crate) fn new(events: Vec<Event>) -> Self {
        let order = Order::new(&events, all(&events));
        Self {
            events,
            lanes: vec![lane("gumukmas", "Gumukmas"), lane("jember", "Jember")],
            chapters: chapters(Wording::Indonesian),
            order,
            words: words(Wording::Indonesian),
        }
    }

    /// The same with English titles; those that it lacks are borrowed.
    pub(crate) fn in_english(&self) -> Self {
        let english = |title: &str| {
            let mut rows = TABLE.lines().map(|row| row.rsplit_once('|').unwrap());
            let row = rows.find(|(before, _)| before.rsplit('|').next() == Some(title));
            row.map_or_else(|| borrowed(title), |(_, english)| english.to_owned())
        };
        let events = self.events.iter().map(|event| Event {
            title: english(&event.title),
            ..event.clone()
        });
        Self {
            lanes: self.lanes.clone(),
            chapters: chapters(Wording::English),
            ..Self::new(events.collect())
        }
    }

    pub(crate) fn span(&self) -> Window {
        whole_span(&self.events, &self.chapters)
    }

    pub(crate) fn locale(&self) -> Locale<'_> {
        Locale {
            words: &self.words,
            marks: NumberMarks {
                decimal: ',',
                thousands: '.',
            },
        }
    }

    pub(crate) fn find(&self, title: &str) -> EventIndex {
        let place = self
            .events
            .iter()
            .position(|event| event.title.starts_with(title));
        EventIndex(place.unwrap() as u32)
    }
}

fn all(events: &[Event]) -> impl Iterator<Item = EventIndex> {
    (0..events.len() as u32).map(EventIndex)
}

/// The language that texts are in.
#[derive(Clone, Copy)]
pub(crate) enum Wording {
    Indonesian,
    English,
}

impl Wording {
    fn of(self, indonesian: &str, english: &str) -> String {
        let wording = match self {
            Self::Indonesian => indonesian,
            Self::English => english,
        };
        wording.to_owned()
    }
}

fn lane(id: &str, name: &str) -> Lane {
    Lane {
        id: id.into(),
        name: name.into(),
    }
}

fn chapters(wording: Wording) -> Vec<Chapter> {
    [
        (
            2020,
            "Pandemi: catatan dari sumber lain",
            "The pandemic, from other sources",
        ),
        (
            2021,
            "Penyesuaian: catatan dari sumber lain",
            "Adapting, from other sources",
        ),
        (
            2022,
            "Digitalisasi dan inovasi produk",
            "Digitalisation and product innovation",
        ),
        (
            2023,
            "Dukungan pemerintah dan sektor swasta",
            "Support from government and the private sector",
        ),
        (
            2024,
            "Menuju ekosistem yang berkelanjutan",
            "Towards a sustainable ecosystem",
        ),
    ]
    .into_iter()
    .map(|(year, id, en)| Chapter {
        year,
        title: wording.of(id, en),
        in_founding_text: year >= 2022,
        nodes: Vec::new(),
        links: Vec::new(),
    })
    .collect()
}

pub(crate) fn words(wording: Wording) -> Words {
    let mut rows: Vec<(String, String)> = [
        (
            "timeline.events",
            "{count} peristiwa",
            "{count} {count?event|events}",
        ),
        ("timeline.crowd", "+{count}", "+{count}"),
        ("timeline.edge.year", "{year}:", "{year}:"),
        ("timeline.edge.count", "{count} lagi", "{count} more"),
    ]
    .into_iter()
    .map(|(key, id, en)| (key.to_owned(), wording.of(id, en)))
    .collect();
    let months = "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des";
    for (n, month) in (1..).zip(months.split(' ')) {
        rows.push((format!("month.short.{n}"), month.to_owned()));
    }
    Words::new(rows)
}

pub(crate) fn event(
    id: usize,
    when: Span,
    lane: u32,
    confidence: Confidence,
    title: String,
) -> Event {
    Event {
        id: format!("ev_{id}"),
        when,
        title,
        places: Vec::new(),
        lane: LaneIndex(lane),
        theme: ThemeIndex(0),
        nodes: Vec::new(),
        confidence,
    }
}

pub(crate) fn realistic() -> World {
    let events = TABLE.lines().enumerate().map(|(id, row)| {
        let cells: Vec<&str> = row.split('|').collect();
        let when = Span {
            start: Date::parse(cells[0]).unwrap(),
            end: Date::parse(cells[1]),
        };
        let confidence = match cells[3] {
            "high" => Confidence::High,
            "medium" => Confidence::Medium,
            _ => Confidence::Low,
        };
        event(
            id,
            when,
            u32::from(cells[2] == "j"),
            confidence,
            cells[4].to_owned(),
        )
    });
    World::new(events.collect())
}

/// A small generator, the same on every machine (Numerical Recipes' linear congruential one).
pub(crate) struct Chance(u32);

impl Chance {
    pub(crate) fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        ((u64::from(self.0) * u64::from(limit)) >> 32) as u32
    }
}

/// `count` events of every precision between two years, thickest towards the end, in `lanes` lanes.
pub(crate) fn generated(count: usize, years: (i32, i32), lanes: u32) -> World {
    let mut chance = Chance(count as u32);
    let span = Window::from_years(years.0, years.1);
    let words: Vec<&str> = TABLE
        .lines()
        .flat_map(|row| row.rsplit('|').nth(1))
        .flat_map(str::split_whitespace)
        .collect();
    let events = (0..count).map(|id| {
        let days = span.days() as u32;
        let back = chance.below(days).min(chance.below(days));
        let date = civil_from_day(span.last - back as i32);
        let when = match chance.below(10) {
            0 => Span {
                start: Date {
                    month: 0,
                    day: 0,
                    ..date
                },
                end: None,
            },
            1 => Span {
                start: Date { day: 0, ..date },
                end: None,
            },
            2 => {
                let end = civil_from_day(
                    (span.last - back as i32 + 1 + chance.below(90) as i32).min(span.last),
                );
                Span {
                    start: date,
                    end: Some(end),
                }
            }
            _ => Span {
                start: date,
                end: None,
            },
        };
        let confidence =
            [Confidence::Low, Confidence::Medium, Confidence::High][chance.below(3) as usize];
        let title: Vec<&str> = (0..1 + chance.below(7))
            .map(|_| words[chance.below(words.len() as u32) as usize])
            .collect();
        // Lane 0 is the quiet one.
        let lane = if chance.below(8) == 0 || lanes == 1 {
            0
        } else {
            1 + chance.below(lanes - 1)
        };
        event(id, when, lane, confidence, title.join(" "))
    });
    let mut world = World::new(events.collect());
    world.lanes = (0..lanes)
        .map(|n| lane(&format!("lane{n}"), &format!("Lajur {n}")))
        .collect();
    world
}

const TABLE: &str = "\
2019-04-08||g|medium|Penghargaan untuk peternak domba Gumukmas|Award for Gumukmas sheep farmers
2019-04-17||j|high|Pendiri JFC, Dynand Fariz, wafat|JFC founder Dynand Fariz dies
2019-08-01|2019-08-04|j|medium|JFC ke-18 digelar|The 18th JFC
2020||j|medium|Survei BI: UMKM terdampak pandemi|Survey: pandemic hits small businesses
2020-04||j|medium|Pengiriman kerajinan Tutul terkendala|Tutul craft shipments held up
2020-04-06||j|high|JFC 2020 ditunda|JFC 2020 postponed
2020-06-29||j|high|Bantuan modal UMKM di Mulyorejo|Capital aid for Mulyorejo businesses
2020-08-11||j|high|Aksi damai pekerja seni|Art workers rally for permits
2020-11-06||j|medium|103.963 usaha mikro diusulkan menerima BPUM|103,963 micro businesses proposed for aid
2020-11-22||j|medium|World Kids Carnival digelar virtual|World Kids Carnival goes online
2021-01-19||j|medium|Jubung mengajak warga beli produk setempat|Jubung urges residents to buy local
2021-02-14||j|high|Tagline Jember SAE diluncurkan|Jember SAE tagline launched
2021-03-12||j|medium|Pasar virtual UMKM lewat Zoom|A virtual market on Zoom
2021-05||j|medium|Pasar virtual kembali saat Ramadan|Virtual market returns in Ramadan
2021-06-14||g|medium|Pelatihan kemandirian di desa binaan|Self-reliance training in assisted villages
2021-10-08|2021-10-12|j|high|Delapan stan Jember di Jatim Fair|Eight Jember stands at Jatim Fair
2021-11-20|2021-11-21|j|high|JFC hibrida di dalam ruangan|JFC indoors, in hybrid form
2022-01-22||j|medium|Komunitas Jember Seger diluncurkan|Jember Seger community launched
2022-02-11||j|medium|Bupati mulai berkantor di desa|Regent starts working in villages
2022-03-04||j|high|Batik Pritis di pameran J-HUR|Batik Pritis at J-HUR fair
2022-07-16|2022-07-17|j|high|Pasar Budaya Tempoe Doeloe Kencong|Heritage market in Kencong
2022-07-23||j|high|KKN Kolaboratif pertama|The first KKN Kolaboratif
2022-07-29||g|low|Mahasiswa KKN meninjau sumber air|Students visit a bored well
2022-08-06|2022-08-07|j|high|JFC kembali ke jalan|JFC returns to the street
2022-08-28||g|high|Karnaval Menampu pertama sejak pandemi|First Menampu carnival since pandemic
2022-11-22||j|medium|279 kegiatan direncanakan untuk 2023|279 events planned for 2023
2022-12-02||j|medium|Omzet UMKM saat nonton Piala Dunia|Sales at the World Cup viewing
2022-12-06||g|high|KUPUJAMAS diluncurkan di Jatiagung|KUPUJAMAS launched in Jatiagung
2022-12-12||j|high|Sekitar 2.100 pelaku UMKM dilatih|About 2,100 business owners trained
2023-01-15||j|high|Dialog ekonomi kreatif di Pendopo|Creative-economy dialogue in Jember
2023-03-05|2023-03-12|j|high|Djember Tempo Doeloe delapan hari|Eight days of Djember Tempo Doeloe
2023-03-10||j|high|Kampoeng Creative JFC diresmikan|Kampoeng Creative JFC opens
2023-07-17||j|high|KKN Kolaboratif kedua|The second KKN Kolaboratif
2023-08-04|2023-08-06|j|high|2.548 pelaku UMKM di JFC|2,548 small vendors at JFC
2023-08-10|2023-08-13|j|medium|Juara pembina UMKM di Solo|Jember wins mentor award in Solo
2023-08-14|2023-08-16|j|low|Bazar tempo dulu Desa Keting|Old-times bazaar in Keting
2023-08-28||j|medium|Karnaval Desa Suren|Suren village carnival
2023-12-05||j|high|Pengurus Gekrafs Jember dilantik|Gekrafs Jember board sworn in
2024-01-18||j|low|Opini: Kampoeng Creative mulai meredup|Opinion: Kampoeng Creative is fading
2024-01-25||j|medium|Diskusi Gekrafs bersama anak muda|Gekrafs talk with young people
2024-02-06||j|high|Seminar ekonomi kreatif dan pendidikan|Seminar on creative economy and education
2024-04||g|high|Peraturan desa tentang wisata Kepanjen|Kepanjen adopts a tourism rule
2024-07-22|2024-08-28|j|high|KKN Kolaboratif ketiga|The third KKN Kolaboratif
2024-08-02|2024-08-04|j|high|JFC Algorithm dengan bahan daur ulang|JFC Algorithm uses recycled material
2024-08-07||j|medium|334 enumerator mendata UMKM|334 enumerators count small businesses
2024-09-05||j|medium|Penghargaan Bakti Koperasi dan UKM|Award for the regent of Jember
2025-04-17||j|medium|Rencana tambahan anggaran JFC|More budget planned for JFC
2025-05-05||j|medium|17 pasar digital terbentuk|17 digital markets set up
2025-05-07||j|high|Bupati menemui Wakil Menteri Pariwisata|Regent meets deputy tourism minister
2025-07-03|2025-07-06|j|high|Pandalungan Festival bersama 100 UMKM|Pandalungan Festival with 100 businesses
2025-07-08||j|high|Rencana Jember Creative Center|Plan for Jember Creative Center
2025-08-08|2025-08-10|j|high|JFC ke-23: Evoluxion|The 23rd JFC: Evoluxion
2025-08-09||g|high|Karnaval Menampu Nusantara|Menampu Nusantara carnival
2025-10-07||j|medium|Rancangan Perda UMKM diserahkan|Draft small-business regulation handed over
2025-11-02||g|medium|Gus'e Menyapa Gumukmas|Gus'e Menyapa Gumukmas";
