//! Days of the Gregorian calendar as numbers, so that they can be added and compared.

use crate::document::CalendarDate;

/// A day, as the number of days since 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day(i32);

impl Day {
    /// The day of a date; none where there is no such day.
    pub(super) fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let is_real = (1..=12).contains(&month) && (1..=month_length(year, month)).contains(&day);
        is_real.then(|| Self(days_from_civil(year, i32::from(month), i32::from(day))))
    }

    /// The day that a text gives as its own, where it gives one.
    pub(super) fn of(date: CalendarDate) -> Option<Self> {
        Self::new(i32::from(date.year), date.month?, date.day?)
    }

    /// The day so many days later.
    pub(super) fn plus(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// Days from `other` to this day.
    pub(super) fn since(self, other: Self) -> i32 {
        self.0 - other.0
    }

    /// Monday is 0.
    pub(super) fn weekday(self) -> i32 {
        (self.0 + 3).rem_euclid(7)
    }

    /// Year, month and day.
    pub(super) fn civil(self) -> (i32, i32, i32) {
        let z = self.0 + 719_468;
        let era = z.div_euclid(146_097);
        let day_of_era = z.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        (year_of_era + era * 400 + i32::from(month <= 2), month, day)
    }

    /// ISO 8601.
    pub(super) fn to_iso(self) -> String {
        let (year, month, day) = self.civil();
        format!("{year:04}-{month:02}-{day:02}")
    }
}

fn days_from_civil(year: i32, month: i32, day: i32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// How many days a month has.
pub(super) fn month_length(year: i32, month: u8) -> u8 {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 => 28 + u8::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_come_back_as_dates() {
        for (date, weekday) in
            [((1970, 1, 1), 3), ((2000, 2, 29), 1), ((2018, 11, 10), 5), ((1900, 3, 1), 3)]
        {
            let day = Day::new(date.0, date.1, date.2).expect("a real day");
            assert_eq!(day.civil(), (date.0, i32::from(date.1), i32::from(date.2)));
            assert_eq!(day.weekday(), weekday, "{date:?}");
        }
    }

    #[test]
    fn unreal_days_are_none() {
        assert_eq!(Day::new(2019, 2, 29), None);
        assert_eq!(Day::new(2019, 4, 31), None);
        assert_eq!(Day::new(2019, 13, 1), None);
    }
}
